import { sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.js";

/** Rows for one statement, so that its text stays a few megabytes. */
const CHUNK = 2_000;

/**
 * Inserts rows as one JSON list, which is several times faster than a parameter a value, and has no limit to their
 * number. All rows have the columns of the first.
 * @param conflict what becomes of a row whose key is there already; by default that row stays as it is
 */
export async function insertRows(
  trx: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly object[],
  conflict = sql`on conflict do nothing`,
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const columns = sql.join(Object.keys(chunk[0] ?? {}).map((name) => sql.ref(name)));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)}::jsonb)
      ${conflict}`.execute(trx);
  }
}
