import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";

/** Reports wait to be given an origin. */
export async function staleReports(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  await insertRows(
    trx,
    "stale_reports",
    [...new Set(reports)].map((report) => ({ report })),
  );
}

/** Happenings, by the keys that exact copies have in common, wait to be given an incident. */
export async function staleHappenings(
  trx: Transaction<Tables>,
  keys: readonly string[],
): Promise<void> {
  await insertRows(
    trx,
    "stale_happenings",
    [...new Set(keys)].map((alike) => ({ alike })),
  );
}

/** The same of those for which this is true. */
export async function staleWhere(
  trx: Transaction<Tables>,
  condition: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into stale_happenings select distinct alike from happenings where ${condition}
    on conflict do nothing`.execute(trx);
}
