import { ReportFault } from "./fault.js";
import { LIMITS, refuseLarge } from "./limits.js";

/** A report longer than this is a dump of many: 10 MB is two long novels. In bytes. */
export const MAX_REPORT_BYTES = LIMITS.report;

/**
 * The text of a report's bytes: UTF-8, or UTF-16 with a byte-order mark; the mark removed, otherwise
 * untouched. Empty input is an empty text.
 * @throws ReportFault too-large, encoding or binary
 */
export function decode(bytes: Uint8Array): string {
  return decodeAs(bytes, null).text;
}

/** A text, and the encoding that was found to be another than the one declared. */
export interface Decoded {
  readonly text: string;
  readonly instead: string | null;
}

/**
 * The text of bytes that declare an encoding ("windows-1252"), or none. What is UTF-8 is taken for UTF-8,
 * whatever it declares: no other text of more than a few letters outside ASCII happens to be. Nothing is guessed.
 * @throws ReportFault too-large, encoding or binary
 */
export function decodeAs(
  bytes: Uint8Array,
  declared: string | null,
  limit: number = LIMITS.report,
): Decoded {
  refuseLarge(bytes.length, limit);
  refusePdf(bytes);
  const marked = markOf(bytes);
  if (marked !== null) return { text: whole(strict(bytes, marked, null)), instead: null };
  refuseZero(bytes);
  return unmarked(bytes, declared);
}

function unmarked(bytes: Uint8Array, declared: string | null): Decoded {
  const name = declared === null ? "utf-8" : encodingOf(declared);
  if (name === "utf-8" || isAscii(bytes))
    return { text: strict(bytes, name, declared), instead: null };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), instead: "utf-8" };
  } catch {
    return { text: strict(bytes, name, declared), instead: null };
  }
}

/**
 * The encoding by its standard name: "latin1" is "windows-1252".
 * @throws ReportFault encoding, where there is none of that name
 */
export function encodingOf(label: string): string {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    const why = `it says that it is ${JSON.stringify(label)}, which is no encoding known here`;
    throw new ReportFault("encoding", why, "say which it is with --encoding");
  }
}

function strict(bytes: Uint8Array, name: string, declared: string | null): string {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    const why =
      declared === null ? `it is not ${plainName(name)}` : `it says that it is ${name}, and is not`;
    throw new ReportFault("encoding", why, "say which it is, as in --encoding windows-1252");
  }
}

/** "UTF-16" for "utf-16le": which end comes first is the mark's affair. */
function plainName(name: string): string {
  return name.replace(/[lb]e$/, "").toUpperCase();
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8" : null;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** A zero character is no part of a text in any encoding. */
function whole(text: string): string {
  if (text.includes("\0")) throw binary();
  return text;
}

function refuseZero(bytes: Uint8Array): void {
  if (bytes.includes(0)) throw binary();
}

/** A PDF may hold no zero byte at all, yet is no text. */
function refusePdf(bytes: Uint8Array): void {
  if ([..."%PDF-"].every((char, i) => bytes[i] === char.charCodeAt(0))) throw binary();
}

function binary(): ReportFault {
  return new ReportFault("binary", "it is binary, not text", "save the report as plain text first");
}
