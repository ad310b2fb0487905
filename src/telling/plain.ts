/**
 * Reports are data from strangers. What could move a cursor, colour a terminal or turn the order of
 * its letters is replaced, each character by one, so that offsets stay what they are.
 */
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text that is safe on a terminal; line ends and tabs become spaces. */
export function plain(text: string): string {
  return text.replace(CONTROLS, (char) => (/[\t\n\r]/.test(char) ? " " : "\uFFFD"));
}

/** The same on one line, for a title or a file name. */
export function plainLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}
