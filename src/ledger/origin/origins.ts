import type { Fingerprint } from "./fingerprint.js";
import { type OriginLink, sameOrigin } from "./same.js";

/** Reports that go back to one text or item, or one report alone. */
export interface Origin {
  /** Its earliest report's. */
  readonly id: string;
  /** The earliest first. */
  readonly reports: readonly string[];
  /** Of each report after the first, how it is tied to the earliest of those before it that it is tied to. */
  readonly links: readonly Tie[];
}

export interface Tie extends OriginLink {
  readonly report: string;
  readonly to: string;
}

/** The origins of reports, the same in any order. */
export function originsOf(fingerprints: readonly Fingerprint[]): Origin[] {
  const ordered = [...fingerprints].sort(earlier);
  const groups = new Map<string, readonly Fingerprint[]>();
  for (const [at, one] of ordered.entries()) {
    const like = ordered.slice(0, at).filter((other) => isLike(one, other));
    const joined = new Set(like.flatMap(({ report }) => [groups.get(report) ?? []]));
    const group = [...joined].flat().concat(one);
    for (const { report } of group) groups.set(report, group);
  }
  return [...new Set(groups.values())].map(originOf);
}

/** Only those with a band in common are compared: the ledger finds them by these. */
export function isLike(one: Fingerprint, other: Fingerprint): boolean {
  const bands = new Set(other.bands);
  return one.bands.some((band) => bands.has(band)) && sameOrigin(one, other) !== null;
}

/** The origin that reports make which are known to have one. */
export function originOf(group: readonly Fingerprint[]): Origin {
  const ordered = [...group].sort(earlier);
  const links = ordered.flatMap((one, at): Tie[] => {
    for (const before of ordered.slice(0, at)) {
      const link = sameOrigin(one, before);
      if (link) return [{ report: one.report, to: before.report, ...link }];
    }
    return [];
  });
  const reports = ordered.map(({ report }) => report);
  return { id: reports[0] ?? "", reports, links };
}

/** By day of publication, those without one last; then by id. */
function earlier(one: Fingerprint, other: Fingerprint): number {
  const days = compare(one.published ?? "9999", other.published ?? "9999");
  return days || compare(one.report, other.report);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
