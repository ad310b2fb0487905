import type { Transaction } from "kysely";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";
import { catchUp } from "./catch-up.js";
import { settleIncidents } from "./incidents.js";
import { settleOrigins } from "./origins.js";

/** Each does a part of what is left and says whether it did; origins before incidents, which count them. */
const steps = [catchUp, settleOrigins, settleIncidents] as const;

/**
 * Groups what is stale anew, a part a transaction. What comes out depends on what the ledger holds alone, not on the order
 * in which it came or on how often this was called in between.
 */
export async function settle(ledger: Pick<Ledger, "db">): Promise<void> {
  for (const step of steps) while (await writing(ledger, step));
}

/** The same in one transaction. */
export async function settleWithin(trx: Transaction<Tables>): Promise<void> {
  for (const step of steps) while (await step(trx));
}
