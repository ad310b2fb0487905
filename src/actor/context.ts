import { bodyOf, datelineOf, isOfTwo } from "../report/dateline.js";
import type { Report } from "../report/report.js";
import type { Directory, Entry } from "./directory.js";

/**
 * Mentions of one country that make a report one from elsewhere, if it never names that of its dateline: agencies write of
 * the Sahel in Nairobi. What is told of home is told of "Kenyan police" or "the Kenyan capital" sooner or later. Where
 * the first country named is not the one named most, it is at home nowhere, and who stands nearest counts.
 */
const ELSEWHERE = 3;

/** Who is named before a dateline, and in the first sentence behind it. */
export interface Lead {
  readonly headline: readonly Entry[];
  readonly first: readonly Entry[];
}

const NO_LEAD: Lead = { headline: [], first: [] };

/** What else a report tells of where it is at home. */
interface Hints {
  /** The country of its dateline, where it is known. */
  readonly writtenIn?: string | null;
  /** Countries that it names only as where others meet, or as who goes between them. */
  readonly hosts?: ReadonlySet<string>;
  /** The countries of the towns that it names. */
  readonly towns?: readonly string[];
  /** Who is named in its headline, and in its first sentence. */
  readonly lead?: Lead;
}

/**
 * The country a report is at home in: that of a dateline that names a capital or a country, else the one it names most,
 * by its name, its capital or its people, or a town of it; the earlier of two named as often. Of talks whose host alone the
 * dateline names it is none, unless they are about one land.
 */
export function homeOf(
  report: Pick<Report, "text">,
  named: readonly Entry[],
  directory: Directory,
  { writtenIn = null, hosts = new Set(), towns = [], lead = NO_LEAD }: Hints = {},
): string | null {
  const home = writtenIn ?? datelineCountry(report, directory);
  const counts = countsOf(named);
  if (home === null) return isOfTwo(report) ? dominantOf(counts) : mostOf(counts, towns);
  const isHost = hosts.has(home);
  if (counts.has(home) && !isHost) return aboutOther(counts, home, lead) ?? home;
  const others = new Map([...counts].filter(([code]) => code !== home));
  const most = mostOf(others, [], 0);
  if (isVenue(report)) return most;
  if (most === null || (others.get(most) ?? 0) < ELSEWHERE)
    return isHost && others.size > 1 ? null : home;
  const [first] = others.keys();
  return first === most ? most : null;
}

/**
 * "Kenya signs truce\n\nLOME — Kenya's government and two groups agreed …": a report whose headline and first sentence name one land, and
 * not the one it is dated in, is about that, where it names it as often.
 */
function aboutOther(counts: ReadonlyMap<string, number>, home: string, lead: Lead): string | null {
  const land = onlyLandOf(lead);
  if (land === null || land === home) return null;
  if (!landsIn(lead.headline).has(land) || !landsIn(lead.first).has(land)) return null;
  return (counts.get(land) ?? 0) >= (counts.get(home) ?? 0) ? land : null;
}

/** The one country that a report begins with; null where it names several, or none. */
export function onlyLandOf({ headline, first }: Lead): string | null {
  const [land, ...others] = landsIn([...headline, ...first]);
  return others.length === 0 ? (land ?? null) : null;
}

/** Of states and of their bodies: "the Taliban" are of one, too. */
const landsIn = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap((entry) =>
      entry.as === "organisation" ? (entry.organisation.country ?? []) : entry.country.code,
    ),
  );

/** Which it names first counts once more: a report begins with what it is about. */
function mostOf(
  counts: ReadonlyMap<string, number>,
  towns: readonly string[] = [],
  bonus = 1,
): string | null {
  const all = new Map(counts);
  for (const code of [...towns, ...[...counts.keys()].slice(0, bonus)])
    all.set(code, (all.get(code) ?? 0) + 1);
  return [...all].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The country that is named twice as often as any other. */
export const dominantIn = (named: readonly Entry[]): string | null => dominantOf(countsOf(named));

/** "LIMA/QUITO" is at home in neither of two that fight. */
function dominantOf(counts: ReadonlyMap<string, number>): string | null {
  const most = mostOf(counts, [], 0);
  const own = counts.get(most ?? "") ?? 0;
  return [...counts].every(([code, count]) => code === most || own >= 2 * count) ? most : null;
}

/** Where others meet: of talks in Brussels between two states Belgium is none. */
const VENUE =
  /^(?:brussels|geneva|vienna|the hague|strasbourg|luxembourg|davos|united nations|new york)\b/iu;

function isVenue(report: Pick<Report, "text">): boolean {
  const range = datelineOf(report);
  return range !== null && VENUE.test(report.text.slice(range.start, range.end));
}

function datelineCountry(report: Pick<Report, "text">, { codes }: Directory): string | null {
  const range = datelineOf(report);
  if (!range || isOfTwo(report)) return null;
  const place = report.text.slice(range.start, range.end).toLowerCase();
  for (const { code, name, capital = [] } of codes.values())
    if ([name, ...capital].some((one) => one.toLowerCase() === place)) return code;
  // "GARDEZ, Afghanistan (Agency) -"
  const rest = report.text.slice(range.end, bodyOf(report));
  const named = /^,\s*(\p{Lu}[\p{L} .’'-]*\p{L})/u.exec(rest)?.[1]?.toLowerCase();
  return [...codes.values()].find(({ name }) => name.toLowerCase() === named)?.code ?? null;
}

function countsOf(named: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of named)
    if (entry.as !== "organisation")
      counts.set(entry.country.code, (counts.get(entry.country.code) ?? 0) + 1);
  return counts;
}
