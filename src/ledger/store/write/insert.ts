import { type RawBuilder, sql, type Transaction } from "kysely";
import { packed } from "../packed.js";
import type { Tables } from "../schema/tables.js";
import { bytes, type Written, written } from "./written.js";

/** Parts for one statement are together some megabytes at most, unless one is larger. Bytes. */
const STATEMENT = 4_000_000;

/**
 * Inserts rows as one JSON list, which is several times faster than a parameter a value, and has no limit to their
 * number.
 * @param conflict what becomes of a row whose key is there already; by default it is an error, which is also faster
 */
export async function insertWritten(
  trx: Transaction<Tables>,
  table: keyof Tables,
  { columns: names, parts }: Written,
  conflict = sql``,
): Promise<void> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  for (const some of rowsIn(table, parts))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from ${some} ${conflict}`.execute(trx);
}

/** Inserts records with the words of the sentences that they stand in, which are there already. */
export async function insertWithWords(
  trx: Transaction<Tables>,
  table: "statements" | "events",
  { columns: names, parts }: Written,
): Promise<void> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const own = sql.join(names.map((name) => sql.ref(`record.${name}`)));
  for (const some of rowsIn(table, parts))
    await sql`
      insert into ${sql.table(table)} (${columns}, search)
      select ${own}, s.search from ${some} record
        left join sentences s on s.report = record.report and s.sentence = record.sentence`.execute(
      trx,
    );
}

/** Rows as the database reads them, so many parts at a time. */
export function* rowsIn(
  table: keyof Tables,
  parts: Written["parts"],
): Generator<RawBuilder<unknown>> {
  for (const some of packed(parts, ({ length }) => length, STATEMENT)) {
    const list = some.flatMap((part, n) => [n === 0 ? OPEN : NEXT, part]);
    const json = Buffer.concat([...list, CLOSE]);
    yield sql`json_populate_recordset(null::${sql.table(table)}, ${json}::json)`;
  }
}

const [OPEN, NEXT, CLOSE] = [bytes.encode("["), bytes.encode(","), bytes.encode("]")];

/** The same of rows as objects; by default a row whose key is there already stays as it is. */
export function insertRows(
  trx: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly object[],
  conflict = sql`on conflict do nothing`,
): Promise<void> {
  return insertWritten(trx, table, written(rows), conflict);
}
