/** What makes text safe to stand in a cell that others' programs read. */

const LONE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/** Half a pair of surrogates, and what no XML may hold, cannot be written as UTF-8 that all programs read. */
export function wellFormed(text: string): string {
  return text.replace(LONE, "\uFFFD");
}

/** What programs take for the end of a line or a cell. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /\p{Cc}/gu;

/** Text on one line. */
export function oneLine(text: string): string {
  return wellFormed(text.replace(BREAKS, " ")).replace(CONTROLS, "\uFFFD");
}

/** What a spreadsheet takes for a formula, after blanks too, and in the wide forms that Japanese spreadsheets take. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]/;

/**
 * Text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it.
 *
 * Method: OWASP, CSV Injection. The breaks that it names as well are gone from cells: `oneLine`.
 */
export function harmless(text: string): string {
  const line = oneLine(text);
  return FORMULA.test(line) ? `'${line}` : line;
}
