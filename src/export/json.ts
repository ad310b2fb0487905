/** JSON leaves these as they are, and some terminals obey them. */
const RAW = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A value as JSON on one line: the same value, with what a terminal might obey escaped. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(RAW, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
