import type { Report } from "../report/report.js";
import type { Directory, Entry } from "./directory.js";

/** "ISLAMABAD:", "KABUL, Oct 29 (Reuters) -", "GENEVA —": where a report says that it was written. */
const DATELINE =
  /^\s*((?:\p{Lu}[\p{Lu}.’'-]{2,}\s?){1,4})(?:,[^\n:(—–-]{1,60})?(?:\([^)\n]{1,40}\))?\s*(?::|—|–|-{1,2}\s)/u;

/** The place a report names as where it was written, as offsets; null where it names none. */
export function datelineOf({ text }: Pick<Report, "text">): { start: number; end: number } | null {
  const found = DATELINE.exec(text.slice(0, 200));
  if (!found) return null;
  const place = (found[1] as string).trimEnd();
  const start = found[0].indexOf(place);
  return { start, end: start + place.length };
}

/** Where the text itself begins, behind its dateline. */
export const bodyOf = ({ text }: Pick<Report, "text">): number =>
  DATELINE.exec(text.slice(0, 200))?.[0].length ?? 0;

/**
 * The country a report is at home in: that of a dateline that names a capital or a country, else the one it names most,
 * by its name, its capital or its people; the earlier of two named as often.
 */
export function homeOf(
  report: Pick<Report, "text">,
  named: readonly Entry[],
  directory: Directory,
  writtenIn: string | null = null,
): string | null {
  const home = writtenIn ?? datelineCountry(report, directory);
  const isNamed = named.some((entry) => entry.as !== "organisation" && entry.country.code === home);
  return isVenue(report) && !isNamed ? mostNamed(named) : (home ?? mostNamed(named));
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
  if (!range) return null;
  const place = report.text.slice(range.start, range.end).toLowerCase();
  for (const { code, name, capital = [] } of codes.values())
    if ([name, ...capital].some((one) => one.toLowerCase() === place)) return code;
  // "GARDEZ, Afghanistan (Agency) -"
  const rest = report.text.slice(range.end, bodyOf(report));
  const named = /^,\s*(\p{Lu}[\p{L} .’'-]*\p{L})/u.exec(rest)?.[1]?.toLowerCase();
  return [...codes.values()].find(({ name }) => name.toLowerCase() === named)?.code ?? null;
}

function mostNamed(named: readonly Entry[]): string | null {
  const counts = new Map<string, number>();
  for (const entry of named)
    if (entry.as !== "organisation")
      counts.set(entry.country.code, (counts.get(entry.country.code) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}
