import type { Report } from "../../report/report.js";

/** Half of a character, as JSON can write it: no file in UTF-8 has one. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Why a database cannot hold a report as it stands; changing it would move the spans. */
export function unstorable({ text, title, publisher, url }: Report): string | null {
  for (const part of [text, title ?? "", publisher ?? "", url ?? ""]) {
    if (part.includes("\0")) return "it holds a zero character";
    if (HALF.test(part)) return "it holds half of a character (an unpaired surrogate)";
  }
  return null;
}
