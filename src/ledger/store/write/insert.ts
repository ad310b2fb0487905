import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.js";

/** Rows for one statement, so that its text stays a few megabytes. */
const CHUNK = 2_000;

/** Rows of one table as JSON, which can be made before the turn to write is taken. */
export interface Written {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** All rows have the columns of the first. */
export function written(rows: readonly object[]): Written {
  return {
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => JSON.stringify(row)),
  };
}

export function allWritten(all: readonly Written[]): Written {
  const { columns } = all.find(({ rows }) => rows.length > 0) ?? { columns: [] };
  return { columns, rows: all.flatMap(({ rows }) => rows) };
}

/**
 * Inserts rows as one JSON list, which is several times faster than a parameter a value, and has no limit to their
 * number.
 * @param conflict what becomes of a row whose key is there already; by default it is an error, which is also faster
 */
export async function insertWritten(
  trx: Transaction<Tables>,
  table: keyof Tables,
  { columns: names, rows }: Written,
  conflict = sql``,
): Promise<void> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  for (const some of lists(table, rows))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from ${some} ${conflict}`.execute(trx);
}

/** Inserts records with the words of the sentences that they stand in, which are there already. */
export async function insertWithWords(
  trx: Transaction<Tables>,
  table: "statements" | "events",
  { columns: names, rows }: Written,
): Promise<void> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const own = sql.join(names.map((name) => sql.ref(`record.${name}`)));
  for (const some of lists(table, rows))
    await sql`
      insert into ${sql.table(table)} (${columns}, search)
      select ${own}, s.search from ${some} record
        left join sentences s on s.report = record.report and s.sentence = record.sentence`.execute(
      trx,
    );
}

/** Rows as the database reads them, so many at a time. */
function* lists(table: keyof Tables, rows: readonly string[]): Generator<RawBuilder<unknown>> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const list = `[${rows.slice(at, at + CHUNK).join(",")}]`;
    yield sql`json_populate_recordset(null::${sql.table(table)}, ${list}::json)`;
  }
}

/** The same of rows as objects; by default a row whose key is there already stays as it is. */
export function insertRows(
  trx: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly object[],
  conflict = sql`on conflict do nothing`,
): Promise<void> {
  return insertWritten(trx, table, written(rows), conflict);
}
