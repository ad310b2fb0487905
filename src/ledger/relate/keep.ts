import type { Transaction } from "kysely";
import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { type Happening, happeningsOf } from "../incident/happening.js";
import { type Fingerprint, fingerprintOf } from "../origin/fingerprint.js";
import type { Tables } from "../store/schema/tables.js";
import { allWritten, type Written, written } from "../store/write/insert.js";
import { fingerprintRow, keepFingerprints } from "./fingerprints.js";
import { happeningRow, keepHappenings } from "./happenings.js";

/** What ties a report to others; the rows as they are kept. */
export interface Ties {
  readonly fingerprint: Fingerprint;
  readonly happenings: readonly Happening[];
  readonly rows: { readonly fingerprint: Written; readonly happenings: Written };
}

/** Pure. */
export function tiesOf(reading: Reading, text: string): Ties {
  const report = reportOf(reading, text);
  const fingerprint = fingerprintOf(report, reading);
  const happenings = happeningsOf(report, reading);
  const rows = {
    fingerprint: written([fingerprintRow(fingerprint)]),
    happenings: written(happenings.map(happeningRow)),
  };
  return { fingerprint, happenings, rows };
}

/**
 * Ties reports, with their current readings, to those that the ledger has: what goes back to the same text, what can be
 * the same happening. What is touched is stale until it is settled.
 */
export async function relate(trx: Transaction<Tables>, ties: readonly Ties[]): Promise<void> {
  if (ties.length === 0) return;
  await keepFingerprints(
    trx,
    ties.map(({ fingerprint }) => fingerprint),
    allWritten(ties.map(({ rows }) => rows.fingerprint)),
  );
  await keepHappenings(
    trx,
    ties.map(({ fingerprint }) => fingerprint.report),
    ties.flatMap(({ happenings }) => happenings),
    allWritten(ties.map(({ rows }) => rows.happenings)),
  );
}

/** A reading has all of its report but the text. */
export function reportOf({ report }: Reading, text: string): Report {
  const { id, textHash, title, publisher, url, published } = report;
  return { id, textHash, title, publisher, url, published, text };
}
