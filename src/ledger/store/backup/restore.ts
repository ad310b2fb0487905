import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { sql, type Transaction } from "kysely";
import type { Reading } from "../../../reading/format.js";
import { settleWithin } from "../../relate/settle.js";
import { cursorOver } from "../cursor.js";
import { LedgerFault } from "../fault.js";
import type { Ledger } from "../open/open.js";
import { LATEST, migrate } from "../schema/migrate.js";
import type { Tables } from "../schema/tables.js";
import { insertRows } from "../write/insert.js";
import { layOut } from "../write/readings.js";
import { writing } from "../write/writing.js";
import { endSchema, headSchema, rowSchema } from "./format.js";

/** Rows inserted at once: readings are some 30 kB each. */
const ROWS = 200;

/**
 * Fills an empty ledger from a backup, whole or not at all. Rows of older tables are brought up to date as a ledger of
 * that age would be.
 * @returns how many reports
 * @throws LedgerFault not-empty, newer, damaged-ledger
 */
export async function restore(ledger: Ledger, file: string): Promise<number> {
  return writing(ledger, async (trx) => {
    await refuseFull(trx, ledger.where);
    const lines = linesIn(file);
    const { tables } = await headOf(lines, file);
    if (tables > LATEST) throw newer(file, tables);
    await sql`drop schema dateline cascade`.execute(trx);
    await migrate(trx, 0, tables);
    const reports = await filled(trx, lines, file);
    await migrate(trx, tables, LATEST);
    await goOnCounting(trx);
    await laidOut(trx);
    await settleWithin(trx);
    return reports;
  });
}

async function refuseFull(trx: Transaction<Tables>, where: string): Promise<void> {
  const first = await trx.selectFrom("inputs").select("key").limit(1).executeTakeFirst();
  if (first === undefined) return;
  const advice = "give a new folder or database to --db";
  throw new LedgerFault("not-empty", where, "there are reports in it already", advice);
}

async function* linesIn(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file);
  const unpacked = createGunzip();
  input.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const line of createInterface({ input: input.pipe(unpacked) }))
      yield JSON.parse(line);
  } catch (error) {
    throw damaged(file, (error as Error).message);
  }
}

async function headOf(lines: AsyncGenerator<unknown>, file: string) {
  const first = headSchema.safeParse((await lines.next()).value);
  if (first.success) return first.data;
  throw damaged(file, "it does not begin as a backup does");
}

/** Rows come table by table. @returns how many reports */
async function filled(
  trx: Transaction<Tables>,
  lines: AsyncGenerator<unknown>,
  file: string,
): Promise<number> {
  const counts: Record<string, number> = {};
  let held: { table: keyof Tables; rows: object[] } | null = null;
  const flush = async () => {
    if (held !== null) await insertRows(trx, held.table, held.rows);
    held = null;
  };
  for await (const line of lines) {
    const end = endSchema.safeParse(line);
    if (end.success) {
      await flush();
      if (JSON.stringify(end.data.rows) === JSON.stringify(counts)) return counts.reports ?? 0;
      throw damaged(file, "it does not hold as many rows as it should");
    }
    const [table, row] = parsed(line, file);
    if (held !== null && (held.table !== table || held.rows.length === ROWS)) await flush();
    held ??= { table, rows: [] };
    held.rows.push(row);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  throw damaged(file, "its end is missing");
}

function parsed(line: unknown, file: string) {
  const row = rowSchema.safeParse(line);
  if (row.success) return row.data;
  throw damaged(file, "a line of it is no row of a ledger");
}

/** The next report and the next review come after the last that were restored. */
async function goOnCounting(trx: Transaction<Tables>): Promise<void> {
  for (const table of ["reports", "reviews"] as const)
    await sql`select setval(pg_get_serial_sequence(${`dateline.${table}`}, 'arrival'),
      coalesce((select max(arrival) from ${sql.table(table)}), 0) + 1, false)`.execute(trx);
}

async function laidOut(trx: Transaction<Tables>): Promise<void> {
  const query = sql<{ reading: Reading; text: string }>`
    select body as reading, text from readings join reports on reports.id = report where current`;
  for await (const rows of cursorOver(trx, query)) await layOut(trx, rows);
}

function newer(file: string, version: number): LedgerFault {
  const why = `it was made by a newer Dateline (tables of version ${version}; this one knows ${LATEST})`;
  return new LedgerFault("newer", file, why, "install the newest Dateline");
}

function damaged(file: string, why: string): LedgerFault {
  return new LedgerFault("damaged-ledger", file, why, "use another backup");
}
