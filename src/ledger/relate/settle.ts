import { sql, type Transaction } from "kysely";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";
import { catchUp } from "./catch-up.js";
import { settleIncidents } from "./incidents.js";
import { linkReports } from "./link.js";
import { settleOrigins } from "./origins.js";

/** Does a part of what waits. @returns how much of it, none if none is left */
type Step = (trx: Transaction<Tables>) => Promise<number>;

/** Origins before incidents, which count them. */
const steps: readonly Step[] = [catchUp, linkReports, settleOrigins, settleIncidents];

/**
 * Groups what is stale anew, a part a transaction. What comes out depends on what the ledger holds alone, not on the order
 * in which it came or on how often this was called in between.
 */
export async function settle(ledger: Pick<Ledger, "db">): Promise<void> {
  for (const step of steps) while ((await writing(ledger, step)) > 0);
}

/**
 * The same, but what becomes stale meanwhile is left. Beside workers that store, it would not end otherwise, and each of its
 * parts, which goes through all that is tied, would let them store one job. It is counted in a turn: who had the
 * turn before is counted, and who has it after has seen that this has begun.
 */
export async function settleOnce(ledger: Pick<Ledger, "db">): Promise<void> {
  while ((await writing(ledger, catchUp)) > 0);
  for (const [table, step] of [
    ["unlinked", linkReports],
    ["stale_reports", settleOrigins],
    ["stale_happenings", settleIncidents],
  ] as const) {
    let left = await writing(ledger, (trx) => countOf(trx, table));
    while (left > 0) {
      const done = await writing(ledger, step);
      left = done === 0 ? 0 : left - done;
    }
  }
}

async function countOf(trx: Transaction<Tables>, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::integer as waiting from ${sql.table(table)}`.execute(trx);
  return rows[0]?.waiting ?? 0;
}

/** The same in one transaction. */
export async function settleWithin(trx: Transaction<Tables>): Promise<void> {
  for (const step of steps) while ((await step(trx)) > 0);
}
