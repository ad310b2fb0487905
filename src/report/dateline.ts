import type { Report } from "./report.js";

/** "ISLAMABAD:", "KABUL, Oct 29 (Reuters) -", "LIMA/QUITO —": where a report says that it was written. */
const CAPITALS =
  /^\s*((?:\p{Lu}[\p{Lu}.’'/-]{2,}\s?){1,4})(?:,[^\n:(—–-]{1,60})?(?:\([^)\n]{1,40}\))?\s*(?::|—|–|-{1,2}\s|_\s)/u;
/** "Hanoi (VNA) –": in small letters beside an agency alone. */
const AGENCY =
  /^(\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){0,2}) \(\p{Lu}[^)\n]{1,40}\) ?(?:—|–|_|-{1,2}) /u;
/** "THE HAGUE, 9 September 2026. The court …", "Juba, South Sudan, 3 May 2026 –": in any letters beside a date. */
const DATED =
  /^((?:\p{Lu}[\p{L}.’'-]{1,20} ?){1,4}),(?: \p{Lu}[\p{L} ]{2,20},)? (?:\d{1,2} \p{Lu}\p{L}{2,8}\.?|\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:,? \d{4})?(?: \([^)\n]{1,40}\))?(?:\.|:| ?—| ?–| -{1,2}) /u;

/** "SILCHAR, AUGUST 19", "Muscat, Sunday 6 July 2025": a line by itself. */
const LINE =
  /^(?!(?:By|From|Updated|Posted|Published|Released|\p{Lu}\p{L}{2,6}day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b)(\p{Lu}[\p{L}.’'-]{1,20}|(?:\p{Lu}{2,20} ?){1,3}),(?: \p{Lu}[\p{L} ]{2,20},)?(?: \p{Lu}\p{L}{2,6}(?:day|DAY),?)? (?:\d{1,2} \p{Lu}\p{L}{2,8}\.?|\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:,? \d{4})?\.?[ \t]*\r?\n/u;

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

/** "QUESTION: …", "MS. CRUZ: …": who has the word in a transcript. */
const LABEL = /^(?:QUESTION|ANSWER|MODERATOR|REPORTER|MRS?|MS|DR|SEN|REP|GEN|AMB)\b/u;

function dateline(text: string): Dateline | null {
  let from = 0;
  for (let lines = 0; lines <= HEADLINES; lines += 1) {
    const rest = text.slice(from, from + REACH);
    const match = CAPITALS.exec(rest) ?? AGENCY.exec(rest) ?? DATED.exec(rest) ?? LINE.exec(rest);
    if (match && !LABEL.test(match[1] as string)) {
      const [place] = (match[1] as string).trimEnd().split("/") as [string];
      const start = from + match[0].indexOf(place);
      return { start, end: start + place.length, body: from + match[0].length };
    }
    const line = rest.split("\n", 1)[0] as string;
    if (line.length === rest.length || !isHeadline(line)) return null;
    from += line.length + 1;
  }
  return null;
}

/** A line that no sentence ends, or none at all; it may end in a quoted word: ‘Republicans cry "ransom"’. */
const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE && !/(?:[.!?:]|[.!?,]["”])$/u.test(line.trim());

/** The place a report names as where it was written, as offsets; null where it names none. */
export function datelineOf({ text }: Pick<Report, "text">): { start: number; end: number } | null {
  const line = dateline(text);
  return line && { start: line.start, end: line.end };
}

/** "LIMA/QUITO —": written in two places, of which neither is home. */
export function isOfTwo(report: Pick<Report, "text">): boolean {
  const line = datelineOf(report);
  return line !== null && report.text[line.end] === "/";
}

/** Where the text itself begins, behind its dateline. */
export const bodyOf = ({ text }: Pick<Report, "text">): number => dateline(text)?.body ?? 0;
