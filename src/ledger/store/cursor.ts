import { sql, type Transaction } from "kysely";
import type { Tables } from "./schema/tables.js";

/** Reports or readings held at once: with their texts a few megabytes. */
const ROWS = 200;

/** The rows of a query some at a time, so that the memory does not grow with the ledger. One cursor at a time. */
export async function* cursorOver<Row>(
  trx: Transaction<Tables>,
  query: ReturnType<typeof sql<Row>>,
): AsyncGenerator<Row[]> {
  await sql`declare ledger_rows no scroll cursor for ${query}`.execute(trx);
  try {
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(ROWS)} from ledger_rows`.execute(trx);
      if (rows.length === 0) break;
      yield rows;
    }
  } finally {
    await sql`close ledger_rows`.execute(trx);
  }
}
