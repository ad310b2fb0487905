import { ReportFault } from "./fault.js";

/** A report longer than this is a dump of many: 10 MB is two long novels. In bytes. */
export const MAX_REPORT_BYTES = 10_000_000;

/**
 * The text of a report's bytes: strict UTF-8, a byte-order mark removed, otherwise untouched.
 * Empty input is an empty text.
 * @throws ReportFault too-large, encoding or binary
 */
export function decode(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  refuseUtf16(bytes);
  refuseBinary(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReportFault(
      "encoding",
      "it is not UTF-8",
      "convert it: iconv -f WINDOWS-1252 -t UTF-8",
    );
  }
}

/** @throws ReportFault too-large */
export function refuseLarge(length: number): void {
  if (length <= MAX_REPORT_BYTES) return;
  const limit = `${MAX_REPORT_BYTES / 1_000_000} MB`;
  throw new ReportFault("too-large", `it is over ${limit}`, "split it into one file a report");
}

// Before the test for binary: UTF-16 is full of zero bytes, and "convert it" is the better advice.
function refuseUtf16(bytes: Uint8Array): void {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return;
  throw new ReportFault(
    "encoding",
    "it is UTF-16, not UTF-8",
    "convert it: iconv -f UTF-16 -t UTF-8",
  );
}

function refuseBinary(bytes: Uint8Array): void {
  if (!bytes.includes(0) && !isPdf(bytes)) return;
  throw new ReportFault("binary", "it is binary, not text", "save the report as plain text first");
}

/** A PDF may hold no zero byte at all, yet is no text. */
function isPdf(bytes: Uint8Array): boolean {
  return [..."%PDF-"].every((char, i) => bytes[i] === char.charCodeAt(0));
}
