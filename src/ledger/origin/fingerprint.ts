import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { quotedIn } from "./quoted.js";
import { keyOf, shinglesOf } from "./shingles.js";
import { bandsOf, signatureOf } from "./signature.js";
import { wireOf } from "./wire.js";

/** What is kept of a report's text to tell whether another goes back to the same. */
export interface Fingerprint {
  readonly report: string;
  readonly textHash: string;
  /** YYYY-MM-DD */
  readonly published: string | null;
  /** How many different runs of words the report's own text has. */
  readonly size: number;
  readonly signature: readonly number[];
  /** Two reports can have the same origin only where they have one of these in common: hashes of its text, of parts of the
   * signature, of credit and day, of quotations. */
  readonly bands: readonly number[];
  readonly wire: string | null;
  readonly quoted: readonly string[];
}

/** Of a report's text, credits and quotations; pure. */
export function fingerprintOf(report: Report, reading: Reading): Fingerprint {
  const { id, textHash, published, text } = report;
  const shingles = shinglesOf(text);
  const signature = signatureOf(shingles);
  const wire = wireOf(report, reading);
  const quoted = quotedIn(reading);
  const bands = [
    `text ${textHash}`,
    ...bandsOf(signature),
    // Those of a day without a credit have nothing in common.
    ...(wire === null ? [] : daysOf(published).map((day) => `wire ${wire} ${day}`)),
    ...quoted.map((words) => `said ${words}`),
  ].map(keyOf);
  return { report: id, textHash, published, size: shingles.size, signature, bands, wire, quoted };
}

/** Its day and the day before: two reports that share one are at most a day apart. */
function daysOf(published: string | null): string[] {
  if (published === null) return [""];
  const before = new Date(Date.parse(published) - 24 * 60 * 60 * 1000);
  return [published, before.toISOString().slice(0, 10)];
}
