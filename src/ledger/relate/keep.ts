import type { Transaction } from "kysely";
import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { happeningsOf } from "../incident/happening.js";
import { fingerprintOf } from "../origin/fingerprint.js";
import type { Tables } from "../store/schema/tables.js";
import { allWritten, insertRows, type Written, written } from "../store/write/insert.js";
import { fingerprintRow, keepFingerprints } from "./fingerprints.js";
import { happeningRows, keepHappenings } from "./happenings.js";

/** What ties a report to others, as rows. */
export interface Ties {
  readonly report: string;
  readonly fingerprint: Written;
  readonly happenings: Written;
}

/** Pure. */
export function tiesOf(reading: Reading, text: string): Ties {
  const report = reportOf(reading, text);
  const happenings = happeningsOf(report, reading);
  return {
    report: report.id,
    fingerprint: written([fingerprintRow(fingerprintOf(report, reading), happenings)]),
    happenings: written(happeningRows(happenings)),
  };
}

/** Keeps what ties reports to others, in place of what they had; they wait to be linked. */
export async function keepTies(trx: Transaction<Tables>, ties: readonly Ties[]): Promise<void> {
  if (ties.length === 0) return;
  const reports = ties.map(({ report }) => report);
  await keepFingerprints(trx, reports, allWritten(ties.map(({ fingerprint }) => fingerprint)));
  await keepHappenings(trx, reports, allWritten(ties.map(({ happenings }) => happenings)));
  await insertRows(
    trx,
    "unlinked",
    reports.map((report) => ({ report })),
  );
}

/** A reading has all of its report but the text. */
export function reportOf({ report }: Reading, text: string): Report {
  const { id, textHash, title, publisher, url, published } = report;
  return { id, textHash, title, publisher, url, published, text };
}
