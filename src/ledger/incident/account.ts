import type { Event, Quantity, Stance, Status } from "../../reading/format.js";
import { fullestName } from "./called.js";
import { type Claimant, claimantKeys, claimantsOf, type Speaker, sidesOf } from "./claimant.js";
import type { Figure } from "./figure.js";
import type { Happening, Where } from "./happening.js";
import { earlier } from "./incidents.js";
import type { Party } from "./party.js";
import { isDay } from "./window.js";

/** What several reports together tell of one incident. Nothing is averaged: figures stay with those who give them. */
export interface Account {
  readonly status: Status;
  readonly type: Event["type"];
  readonly modes: readonly Event["mode"][number][];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mediators: readonly Party[];
  readonly place: Where | null;
  /** The days that the reports give it, or else between which it must have been; null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether a report dates it. */
  readonly dated: boolean;
  readonly figures: readonly Told[];
  readonly affirms: readonly Claimant[];
  readonly denies: readonly Claimant[];
  /** Reports that tell it in their own word, and the different origins that these have. */
  readonly own: { readonly reports: readonly string[]; readonly origins: readonly string[] };
  /** The earliest first. */
  readonly reports: readonly string[];
  readonly origins: readonly string[];
  /** How many different claimants affirm it, and origins in their own word. */
  readonly corroboration: number;
  /** Whether nobody affirms it but one who is a party to it. */
  readonly partyOnly: boolean;
}

/** A figure, whose people it counts, and who gives it; nobody where the reports themselves do. */
export interface Told {
  readonly kind: Quantity["kind"];
  readonly low: number | null;
  readonly high: number | null;
  readonly of: string | null;
  readonly by: Claimant | null;
  readonly reports: readonly string[];
}

/** @param origins of each report that is not its own */
export function accountOf(
  happenings: readonly Happening[],
  origins: ReadonlyMap<string, string>,
): Account {
  const ordered = [...happenings].sort(earlier);
  const originsOf = (reports: readonly string[]) =>
    [...new Set(reports.map((report) => origins.get(report) ?? report))].sort();
  const parties = ordered.flatMap(sidesOf);
  const keys = claimantKeys(ordered.flatMap(holdersOf));
  const affirms = claimantsOf(speakers(ordered, "affirms"), keys, parties);
  const denies = claimantsOf(speakers(ordered, "denies"), keys, parties);
  const own = reportsOf(ordered.filter(({ holdings }) => holdings.some(isOwn)));
  const reports = reportsOf(ordered);
  const origin = originsOf(own);
  return {
    status: statusOf(own.length > 0, affirms.length > 0, denies.length > 0),
    ...kindOf(ordered),
    ...sides(ordered),
    ...daysOf(ordered),
    place: placeOf(ordered),
    figures: figuresOf(ordered, keys, parties),
    ...{ affirms, denies, own: { reports: own, origins: origin } },
    ...{ reports, origins: originsOf(reports) },
    corroboration: affirms.length + origin.length,
    partyOnly: own.length === 0 && affirms.length > 0 && affirms.every(({ isParty }) => isParty),
  };
}

const isOwn = ({ stance, holder }: Happening["holdings"][number]): boolean =>
  stance === "affirms" && holder === null;

const reportsOf = (happenings: readonly Happening[]): string[] => [
  ...new Set(happenings.map(({ report }) => report)),
];

/** As for an event: the table in docs/format.md. */
function statusOf(isOwn: boolean, isAffirmed: boolean, isDenied: boolean): Status {
  if ((isOwn || isAffirmed) && isDenied) return "contested";
  if (isOwn) return "reported";
  return isAffirmed ? "claimed" : "denied";
}

/** Of the mentions of the commonest type, how many must say how it was done for all of them. */
const SAID = 1 / 3;

/** The type that most mentions have, and the mode that enough of these have. */
function kindOf(happenings: readonly Happening[]): Pick<Account, "type" | "modes"> {
  const type = commonest(happenings.map((one) => one.type)) ?? "ASSAULT";
  const told = happenings.filter((one) => one.type === type);
  const mode = commonest(told.flatMap(({ modes }) => modes));
  const saying = told.filter(({ modes }) => mode !== undefined && modes.includes(mode));
  return { type, modes: mode !== undefined && saying.length >= SAID * told.length ? [mode] : [] };
}

/** Those of the mention that tells most, completed from the others where a side is open. */
function sides(
  happenings: readonly Happening[],
): Pick<Account, "actors" | "recipients" | "mediators"> {
  const told = [...happenings].sort((one, other) => fullness(other) - fullness(one));
  const first = (side: "actors" | "recipients" | "mediators") =>
    told.map((one) => one[side].filter(({ inferred }) => !inferred)).find(isFilled) ?? [];
  return {
    actors: first("actors"),
    recipients: first("recipients"),
    mediators: first("mediators"),
  };
}

const isFilled = (side: readonly Party[]): boolean => side.length > 0;

function fullness({ actors, recipients, place, when }: Happening): number {
  const known = [...actors, ...recipients].filter(({ inferred }) => !inferred);
  const both = actors.length > 0 && recipients.length > 0 ? 2 : 0;
  return Math.min(known.length, 2) + both + (place ? 1 : 0) + (when.stated ? 1 : 0);
}

/** The dated days, or else what all the windows leave. */
function daysOf(happenings: readonly Happening[]): Pick<Account, "from" | "to" | "dated"> {
  const windows = happenings.map(({ when }) => when);
  const dated = windows.filter(isDay);
  const starts = (dated.length > 0 ? dated : windows).flatMap(({ from }) => from ?? []).sort();
  const ends = (dated.length > 0 ? dated : windows).flatMap(({ to }) => to ?? []).sort();
  if (dated.length > 0) return { from: starts[0] ?? null, to: ends.at(-1) ?? null, dated: true };
  const [from, to] = [starts.at(-1) ?? null, ends[0] ?? null];
  const isEmpty = from !== null && to !== null && from > to;
  return {
    from: isEmpty ? (starts[0] ?? null) : from,
    to: isEmpty ? (ends.at(-1) ?? null) : to,
    dated: false,
  };
}

/** The place that most reports name, the more precise one of as many. */
function placeOf(happenings: readonly Happening[]): Where | null {
  const places = happenings.flatMap(({ place }) => place ?? []);
  const name = commonest(places.map((place) => place.name));
  return places.find((place) => place.name === name) ?? null;
}

/** The commonest; the first of as many. */
function commonest<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (most, entry) => (most === undefined || entry[1] > most[1] ? entry : most),
    undefined,
  )?.[0];
}

function speakers(happenings: readonly Happening[], stance: Stance): Speaker[] {
  return happenings.flatMap(({ report, holdings }) =>
    holdings.flatMap(({ holder, stance: taken }) =>
      taken === stance && holder ? [{ holder, report }] : [],
    ),
  );
}

function holdersOf({ holdings, figures }: Happening): Party[] {
  return [...holdings, ...figures].flatMap(({ holder }) => holder ?? []);
}

/** Figures by kind, number and claimant; the same one of several reports once. */
function figuresOf(
  happenings: readonly Happening[],
  keys: (holder: Party) => string,
  parties: readonly Party[],
): Told[] {
  const found = new Map<string, { figure: Figure; of: Party | null; told: (Speaker | string)[] }>();
  for (const { report, figures } of happenings)
    for (const figure of figures) {
      const { kind, low, high, of, holder } = figure;
      const key = JSON.stringify([kind, low, high, holder && keys(holder)]);
      const one = found.get(key) ?? { figure, of, told: [] };
      one.told.push(holder ? { holder, report } : report);
      found.set(key, { ...one, of: fuller(one.of, of) });
    }
  return [...found.values()].map(({ figure: { kind, low, high }, of, told }) => {
    const speaking = told.filter((one) => typeof one !== "string");
    const [claimant = null] = claimantsOf(speaking, keys, parties);
    const reports = new Set(told.map((one) => (typeof one === "string" ? one : one.report)));
    return { kind, low, high, of: of?.name ?? null, by: claimant, reports: [...reports].sort() };
  });
}

/** Whose country is known, by the fullest name. */
function fuller(one: Party | null, other: Party | null): Party | null {
  if (one === null || (one.country === null && other?.country != null)) return other ?? one;
  if (other === null || other.country !== one.country) return one;
  return fullestName(one.name, other.name) === other.name ? other : one;
}
