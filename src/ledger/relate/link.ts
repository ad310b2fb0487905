import type { Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { any } from "./any.js";
import { linkFingerprints } from "./fingerprints.js";
import { linkHappenings } from "./happenings.js";

/**
 * Reports that are linked in one transaction. Their candidates are fetched once for all of them: the more at once, the
 * fewer are fetched; the longer, though, others wait for their turn.
 */
export const LINKED_AT_ONCE = 256;

/**
 * Links reports that wait for it to those that the ledger has: what goes back to the same text, what can be the same
 * happening. What is touched is stale until it is settled. @returns how many
 */
export async function linkReports(trx: Transaction<Tables>): Promise<number> {
  const waiting = await trx
    .selectFrom("unlinked")
    .select("report")
    .orderBy("report")
    .limit(LINKED_AT_ONCE)
    .execute();
  if (waiting.length === 0) return 0;
  const reports = waiting.map(({ report }) => report);
  await linkFingerprints(trx, reports);
  await linkHappenings(trx, reports);
  await trx.deleteFrom("unlinked").where("report", "=", any(reports)).execute();
  return reports.length;
}
