import type { Report } from "../report/report.js";
import type { Directory } from "./directory.js";

/** "ISLAMABAD:", "KABUL, Oct 29 (Reuters) -", "GENEVA —": where a report says that it was written. */
const DATELINE =
  /^\s*((?:\p{Lu}[\p{Lu}.’'-]{2,}\s?){1,4})(?:,[^\n:(—–-]{1,40})?(?:\([^)\n]{1,40}\))?\s*(?::|—|–|-{1,2}\s)/u;

/** The place a report names as where it was written, as offsets; null where it names none. */
export function datelineOf({ text }: Pick<Report, "text">): { start: number; end: number } | null {
  const found = DATELINE.exec(text.slice(0, 200));
  if (!found) return null;
  const place = (found[1] as string).trimEnd();
  const start = found[0].indexOf(place);
  return { start, end: start + place.length };
}

/** The country of a dateline that names a capital or a country. */
export function homeOf(report: Pick<Report, "text">, directory: Directory): string | null {
  const range = datelineOf(report);
  if (!range) return null;
  const place = report.text.slice(range.start, range.end).toLowerCase();
  for (const { code, name, capital = [] } of directory.codes.values())
    if ([name, ...capital].some((one) => one.toLowerCase() === place)) return code;
  return null;
}
