import type { Transaction } from "kysely";
import type { Reading } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { happeningsOf } from "../incident/happening.js";
import { fingerprintOf } from "../origin/fingerprint.js";
import type { Tables } from "../store/schema/tables.js";
import { keepFingerprints } from "./fingerprints.js";
import { keepHappenings } from "./happenings.js";

/**
 * Ties reports, with their current readings, to those that the ledger has: what goes back to the same text, what can be
 * the same happening. What is touched is stale until it is settled.
 */
export async function relate(
  trx: Transaction<Tables>,
  read: readonly { readonly reading: Reading; readonly text: string }[],
): Promise<void> {
  if (read.length === 0) return;
  const reports = read.map(({ reading, text }) => ({ reading, report: reportOf(reading, text) }));
  await keepFingerprints(
    trx,
    reports.map(({ report, reading }) => fingerprintOf(report, reading)),
  );
  await keepHappenings(
    trx,
    reports.map(({ report }) => report.id),
    reports.flatMap(({ report, reading }) => happeningsOf(report, reading)),
  );
}

/** A reading has all of its report but the text. */
export function reportOf({ report }: Reading, text: string): Report {
  const { id, textHash, title, publisher, url, published } = report;
  return { id, textHash, title, publisher, url, published, text };
}
