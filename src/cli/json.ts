import { jsonText } from "../export/json.js";
import type { Reading } from "../reading/format.js";

/** A reading on one line: the same value, with what a terminal might obey escaped. */
export function jsonLine(reading: Reading): string {
  return `${jsonText(reading)}\n`;
}
