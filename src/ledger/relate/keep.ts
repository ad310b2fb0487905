import type { Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import { allWritten } from "../store/write/written.js";
import { keepFingerprints } from "./fingerprints.js";
import { keepHappenings } from "./happenings.js";
import type { Ties } from "./rows.js";

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
