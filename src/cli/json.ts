import type { Reading } from "../reading/format.js";

/** JSON leaves these as they are, and some terminals obey them. */
const RAW = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A reading on one line: the same value, with what a terminal might obey escaped. */
export function jsonLine(reading: Reading): string {
  return `${JSON.stringify(reading).replace(RAW, escaped)}\n`;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
