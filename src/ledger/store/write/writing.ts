import { sql, type Transaction } from "kysely";
import type { Ledger } from "../open/open.js";
import type { Tables } from "../schema/tables.js";

/** Any number that is not that of the migrations. */
const LOCK = 0x0da7f;

/** One change of the ledger, whole or not at all; writers take turns. */
export function writing<Done>(
  { db }: Pick<Ledger, "db">,
  change: (trx: Transaction<Tables>) => Promise<Done>,
): Promise<Done> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
    return change(trx);
  });
}
