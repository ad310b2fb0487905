import { sql, type Transaction } from "kysely";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";
import { catchUp } from "./catch-up.js";
import { HAPPENINGS_AT_ONCE, settleIncidents } from "./incidents.js";
import { LINKED_AT_ONCE, linkReports } from "./link.js";
import { REPORTS_AT_ONCE, settleOrigins } from "./origins.js";

/** Each does a part of what is left and says whether it did; origins before incidents, which count them. */
const steps = [catchUp, linkReports, settleOrigins, settleIncidents] as const;

/**
 * Groups what is stale anew, a part a transaction. What comes out depends on what the ledger holds alone, not on the order
 * in which it came or on how often this was called in between.
 */
export async function settle(ledger: Pick<Ledger, "db">): Promise<void> {
  for (const step of steps) while (await writing(ledger, step));
}

/** Parts that what waits now takes. */
type Parts = (trx: Transaction<Tables>) => Promise<number>;

const partsOf =
  (table: "unlinked" | "stale_reports" | "stale_happenings", atOnce: number): Parts =>
  async (trx) => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::integer as waiting from ${sql.table(table)}`.execute(trx);
    return Math.ceil((rows[0]?.waiting ?? 0) / atOnce);
  };

/**
 * The same, but what becomes stale meanwhile is left. Beside workers that store, it would not end otherwise, and each of its
 * parts, which goes through all that is tied, would let them store one job. It is counted in a turn: who had the
 * turn before is counted, and who has it after has seen that this has begun.
 */
export async function settleOnce(ledger: Pick<Ledger, "db">): Promise<void> {
  while (await writing(ledger, catchUp));
  for (const [step, count] of [
    [linkReports, partsOf("unlinked", LINKED_AT_ONCE)],
    [settleOrigins, partsOf("stale_reports", REPORTS_AT_ONCE)],
    [settleIncidents, partsOf("stale_happenings", HAPPENINGS_AT_ONCE)],
  ] as const) {
    const parts = await writing(ledger, count);
    for (let part = 0; part < parts; part++) await writing(ledger, step);
  }
}

/** The same in one transaction. */
export async function settleWithin(trx: Transaction<Tables>): Promise<void> {
  for (const step of steps) while (await step(trx));
}
