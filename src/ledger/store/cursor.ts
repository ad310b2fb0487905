import { sql, type Transaction } from "kysely";
import type { Tables } from "./schema/tables.js";

/** Reports or readings held at once: with their texts a few megabytes. */
const ROWS = 200;

/** Each cursor has a name of its own: one may be open while the rows of another are gone through. */
let opened = 0;

/** The rows of a query some at a time, so that the memory does not grow with the ledger. */
export async function* cursorOver<Row>(
  trx: Transaction<Tables>,
  query: ReturnType<typeof sql<Row>>,
): AsyncGenerator<Row[]> {
  opened += 1;
  const cursor = sql.id(`ledger_rows_${opened}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(trx);
  try {
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(ROWS)} from ${cursor}`.execute(trx);
      if (rows.length === 0) break;
      yield rows;
    }
  } finally {
    await sql`close ${cursor}`.execute(trx);
  }
}
