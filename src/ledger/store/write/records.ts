import type { Transaction } from "kysely";
import { LAID_OUT } from "../rows/rows.js";
import type { Tables } from "../schema/tables.js";
import { insertWithWords, insertWritten } from "./insert.js";
import type { Records } from "./laid-out.js";
import { allWritten } from "./written.js";

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
