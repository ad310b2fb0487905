import type { Transaction } from "kysely";
import { LAID_OUT, type Rows } from "../rows/rows.js";
import type { Tables } from "../schema/tables.js";
import { allWritten, insertWithWords, insertWritten, type Written, written } from "./insert.js";

/** The records of a reading, table by table, ready to be inserted. */
export type Records = Readonly<Record<keyof Rows, Written>>;

/** Pure. */
export function recordsIn(rows: Rows): Records {
  return Object.fromEntries(LAID_OUT.map((table) => [table, written(rows[table])])) as Records;
}

/** Sentences come first, since statements and events take their words from them. */
export async function insertRecords(
  trx: Transaction<Tables>,
  all: readonly Records[],
): Promise<void> {
  for (const table of LAID_OUT) {
    const rows = allWritten(all.map((records) => records[table]));
    if (table === "statements" || table === "events") await insertWithWords(trx, table, rows);
    else await insertWritten(trx, table, rows);
  }
}
