import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql, type Transaction } from "kysely";
import { cursorOver } from "../cursor.js";
import type { Ledger } from "../open/open.js";
import { KEPT } from "../schema/compared.js";
import { versionOf } from "../schema/migrate.js";
import type { Tables } from "../schema/tables.js";
import type { BackupEnd, BackupHead } from "./format.js";

/**
 * Writes all that a ledger keeps into a file, as it is at one moment: gzipped JSON lines, which either engine restores.
 * @returns how many reports
 */
export async function backup({ db }: Ledger, file: string): Promise<number> {
  const draft = `${file}.part`;
  try {
    const rows = await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (trx) => {
        const counts = new Map<string, number>();
        const lines = Readable.from(linesOf(trx, counts));
        await pipeline(lines, createGzip(), createWriteStream(draft));
        return counts;
      });
    await rename(draft, file);
    return rows.get("reports") ?? 0;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* linesOf(
  trx: Transaction<Tables>,
  counts: Map<string, number>,
): AsyncGenerator<string> {
  const head: BackupHead = { dateline: "backup", tables: await versionOf(trx) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of KEPT) {
    const query = sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`;
    for await (const rows of cursorOver(trx, query)) {
      counts.set(table, (counts.get(table) ?? 0) + rows.length);
      yield rows.map(({ row }) => `["${table}",${row}]\n`).join("");
    }
  }
  const end: BackupEnd = { rows: Object.fromEntries(counts) };
  yield `${JSON.stringify(end)}\n`;
}
