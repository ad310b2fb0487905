import type { Report } from "../report/report.js";
import type { Directory, Entry } from "./directory.js";

/** "ISLAMABAD:", "KABUL, Oct 29 (Reuters) -", "GENEVA —", "Hanoi (VNA) –": where a report says that it was written. */
const DATELINE =
  /^\s*(?:((?:\p{Lu}[\p{Lu}.’'-]{2,}\s?){1,4})(?:,[^\n:(—–-]{1,60})?(?:\([^)\n]{1,40}\))?\s*(?::|—|–|-{1,2}\s|_\s)|((?:\p{Lu}\p{Ll}+[ -]?){1,3})(?:,[^\n:(—–-]{1,60})?\(\p{Lu}[^)\n]{1,40}\)\s*(?:—|–|-{1,2}\s|_\s))/u;

/** A headline, which a dateline may follow: a line that no sentence ends. */
const HEADLINE = /^[^\S\n]*[^\n]{1,150}[^\s.!?"”:][^\S\n]*\n/u;
/** A headline, a line under it, and who wrote it. */
const HEADLINES = 3;

interface Dateline {
  readonly start: number;
  readonly end: number;
  /** Where the text itself begins, behind it. */
  readonly body: number;
}

function found(text: string): Dateline | null {
  let from = 0;
  for (let lines = 0; lines <= HEADLINES; lines += 1) {
    const rest = text.slice(from, from + 400);
    const match = DATELINE.exec(rest);
    const place = (match?.[1] ?? match?.[2])?.trimEnd();
    if (match && place) {
      const start = from + match[0].indexOf(place);
      return { start, end: start + place.length, body: from + match[0].length };
    }
    const line = HEADLINE.exec(rest);
    if (!line) return null;
    from += line[0].length;
    from += /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;
  }
  return null;
}

/** The place a report names as where it was written, as offsets; null where it names none. */
export function datelineOf({ text }: Pick<Report, "text">): { start: number; end: number } | null {
  const line = found(text);
  return line && { start: line.start, end: line.end };
}

/** Where the text itself begins, behind its dateline. */
export const bodyOf = ({ text }: Pick<Report, "text">): number => found(text)?.body ?? 0;

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
  return null;
}

function mostNamed(named: readonly Entry[]): string | null {
  const counts = new Map<string, number>();
  for (const entry of named)
    if (entry.as !== "organisation")
      counts.set(entry.country.code, (counts.get(entry.country.code) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}
