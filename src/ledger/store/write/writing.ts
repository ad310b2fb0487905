import { sql, type Transaction } from "kysely";
import type { Ledger } from "../open/open.js";
import type { Tables } from "../schema/tables.js";

/** Any number that is not that of the migrations. */
const LOCK = 0x0da7f;

/** How long this process has waited for its turns to write, and had them. Seconds. */
export interface Turns {
  readonly waited: number;
  readonly held: number;
}

const turns = { waited: 0, held: 0 };

/** Since the process was started. */
export const turnsSoFar = (): Turns => ({ ...turns });

/** One change of the ledger, whole or not at all; writers take turns. */
export async function writing<Done>(
  { db }: Pick<Ledger, "db">,
  change: (trx: Transaction<Tables>) => Promise<Done>,
): Promise<Done> {
  let begun: number | null = null;
  try {
    return await db.transaction().execute(async (trx) => {
      const asked = performance.now();
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
      begun = performance.now();
      turns.waited += (begun - asked) / 1000;
      return change(trx);
    });
  } finally {
    if (begun !== null) turns.held += (performance.now() - begun) / 1000;
  }
}
