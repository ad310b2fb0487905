import type { Report } from "../report/report.js";
import type { Directory, Entry } from "./directory.js";

/** "ISLAMABAD:", "KABUL, Oct 29 (Reuters) -", "GENEVA —": where a report says that it was written. */
const CAPITALS =
  /^\s*((?:\p{Lu}[\p{Lu}.’'-]{2,}\s?){1,4})(?:,[^\n:(—–-]{1,60})?(?:\([^)\n]{1,40}\))?\s*(?::|—|–|-{1,2}\s|_\s)/u;
/** "Hanoi (VNA) –": in small letters beside an agency alone. */
const AGENCY =
  /^(\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){0,2}) \(\p{Lu}[^)\n]{1,40}\) ?(?:—|–|_|-{1,2}) /u;

/** How far into a line a dateline may reach. */
const REACH = 200;
/** A headline, a line under it, and who wrote it may stand before a dateline. */
const HEADLINES = 3;
const LONGEST_HEADLINE = 150;

interface Dateline {
  readonly start: number;
  readonly end: number;
  /** Where the text itself begins, behind it. */
  readonly body: number;
}

function dateline(text: string): Dateline | null {
  let from = 0;
  for (let lines = 0; lines <= HEADLINES; lines += 1) {
    const rest = text.slice(from, from + REACH);
    const match = CAPITALS.exec(rest) ?? AGENCY.exec(rest);
    if (match) {
      const place = (match[1] as string).trimEnd();
      const start = from + match[0].indexOf(place);
      return { start, end: start + place.length, body: from + match[0].length };
    }
    const line = rest.split("\n", 1)[0] as string;
    if (line.length === rest.length || !isHeadline(line)) return null;
    from += line.length + 1;
  }
  return null;
}

/** A line that no sentence ends, or none at all. */
const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE && !/[.!?:"”]$/u.test(line.trim());

/** The place a report names as where it was written, as offsets; null where it names none. */
export function datelineOf({ text }: Pick<Report, "text">): { start: number; end: number } | null {
  const line = dateline(text);
  return line && { start: line.start, end: line.end };
}

/** Where the text itself begins, behind its dateline. */
export const bodyOf = ({ text }: Pick<Report, "text">): number => dateline(text)?.body ?? 0;

/**
 * Mentions of one country that make a report one from elsewhere, if it never names that of its dateline: agencies write of
 * the Sahel in Nairobi. What is told of home is told of "Kenyan police" or "the Kenyan capital" sooner or later. Where
 * the first country named is not the one named most, it is at home nowhere, and who stands nearest counts.
 */
const ELSEWHERE = 3;

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
  const counts = countsOf(named);
  const [most, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [null, 0];
  if (home === null || counts.has(home)) return home ?? most;
  if (isVenue(report)) return most;
  if (count < ELSEWHERE) return home;
  const [first] = counts.keys();
  return first === most ? most : null;
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

function countsOf(named: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of named)
    if (entry.as !== "organisation")
      counts.set(entry.country.code, (counts.get(entry.country.code) ?? 0) + 1);
  return counts;
}
