import type { ActorRow } from "../store/schema/tables.js";

/** An actor in one report. */
export interface ActorSeen
  extends Pick<
    ActorRow,
    | "report"
    | "name"
    | "kind"
    | "country"
    | "sectors"
    | "role"
    | "of_name"
    | "published"
    | "publisher"
  > {
  /** The people who reviewed it, by name; null where nobody has. */
  readonly corrected_by: string | null;
}

/** A role that reports give somebody, and from when to when they were published. */
export interface RoleSeen {
  /** As most reports write it; null: reports that give none. */
  readonly role: string | null;
  readonly of: string | null;
  readonly country: string | null;
  /** Days of publication; null where none of the reports has one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: number;
  readonly publishers: number;
  readonly reviewedBy: readonly string[];
}

/** Two roles that reports of the same time give the same name. */
export interface Conflict {
  readonly what: "country" | "role";
  readonly one: string;
  readonly other: string;
}

/** Everybody of one name, as reports have it. */
export interface Known {
  readonly name: string;
  readonly kind: ActorRow["kind"];
  readonly sectors: readonly string[];
  readonly reports: number;
  /** The latest first; reports without a role last. */
  readonly roles: readonly RoleSeen[];
  readonly conflicts: readonly Conflict[];
}

/** A view of what reports say; pure. Those that most reports name come first. */
export function knownOf(seen: readonly ActorSeen[]): Known[] {
  const names = groupedBy(seen, ({ name, kind }) => `${kind} ${name.toLowerCase()}`);
  return [...names.values()].map(knownAs).sort((a, b) => b.reports - a.reports);
}

function knownAs(seen: readonly ActorSeen[]): Known {
  const roles = [...groupedBy(seen, placeOf).values()].map(roleOf).sort(latestFirst);
  return {
    name: mostly(seen.map(({ name }) => name)) ?? "",
    kind: seen[0]?.kind ?? "unnamed",
    sectors: [...new Set(seen.flatMap(({ sectors }) => sectors))],
    reports: new Set(seen.map(({ report }) => report)).size,
    roles,
    conflicts: conflictsIn(roles),
  };
}

/** "Minister of Defense" and "defence minister" are one role. */
export function roleKey(role: string | null): string {
  const words = (role ?? "")
    .toLowerCase()
    .replaceAll("defense", "defence")
    .replace(/\bthe\b/g, " ")
    .trim()
    .split(/\s+/);
  const of = words.findIndex((word, at) => at > 0 && /^(?:of|for)$/.test(word));
  const isTurned = of > 0 && of < words.length - 1;
  const turned = isTurned ? [...words.slice(of + 1), ...words.slice(0, of)] : words;
  return turned
    .join(" ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const placeOf = ({ role, country }: ActorSeen): string => `${roleKey(role)} ${country}`;

function roleOf(seen: readonly ActorSeen[]): RoleSeen {
  const days = seen.flatMap(({ published }) => published ?? []).sort();
  return {
    role: mostly(seen.map(({ role }) => role)),
    of: mostly(seen.map(({ of_name }) => of_name)),
    country: seen[0]?.country ?? null,
    ...{ from: days[0] ?? null, to: days.at(-1) ?? null },
    reports: new Set(seen.map(({ report }) => report)).size,
    publishers: new Set(seen.map(({ publisher }) => publisher)).size,
    reviewedBy: [...new Set(seen.flatMap((one) => one.corrected_by?.split(", ") ?? []))].sort(),
  };
}

function groupedBy(seen: readonly ActorSeen[], key: (one: ActorSeen) => string) {
  const groups = new Map<string, ActorSeen[]>();
  for (const one of seen) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** What stands most often; the first of those that stand as often. */
function mostly<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value | null, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [null, 0],
  )[0];
}

function latestFirst(a: RoleSeen, b: RoleSeen): number {
  if ((a.role === null) !== (b.role === null)) return a.role === null ? 1 : -1;
  return (b.to ?? "").localeCompare(a.to ?? "") || b.reports - a.reports;
}

/** Of the same days, two countries or two roles; which of them holds, the view does not say. */
function conflictsIn(roles: readonly RoleSeen[]): Conflict[] {
  return roles.flatMap((one, at) =>
    roles.slice(at + 1).flatMap((other): Conflict[] => {
      if (!overlap(one, other)) return [];
      if (one.country !== null && other.country !== null && one.country !== other.country)
        return [{ what: "country", one: one.country, other: other.country }];
      if (one.role === null || other.role === null) return [];
      return roleKey(one.role) === roleKey(other.role)
        ? []
        : [{ what: "role", one: one.role, other: other.role }];
    }),
  );
}

function overlap(one: RoleSeen, other: RoleSeen): boolean {
  if (one.from === null || one.to === null || other.from === null || other.to === null)
    return false;
  return one.from <= other.to && other.from <= one.to;
}
