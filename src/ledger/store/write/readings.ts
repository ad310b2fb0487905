import { sql, type Transaction } from "kysely";
import type { Reading } from "../../../reading/format.js";
import { keepTies } from "../../relate/keep.js";
import { settleWithin } from "../../relate/settle.js";
import { correctedReadings } from "../../review/corrected.js";
import { LAID_OUT } from "../rows/rows.js";
import type { Tables } from "../schema/tables.js";
import { insertRows } from "./insert.js";
import { type LaidOut, withRows } from "./laid-out.js";
import { insertRecords } from "./records.js";

/** What a reading was made with; `codebook` is empty where there was none. */
export interface Versions {
  readonly program: string;
  readonly reader: string;
  readonly codebook: string;
}

export function versionsOf({ reading }: Pick<Reading, "reading">): Versions {
  return { ...reading, codebook: reading.codebook ?? "" };
}

/** A reading, and the text it is of. */
export interface ReadText {
  readonly reading: Reading;
  readonly text: string;
}

/**
 * Adds readings of reports that the ledger has, at most one a report, and makes them the current ones; those that were
 * current stay, as older ones. Their records are inserted in the same transaction, and laid out where they are not yet.
 */
export async function addReadings(
  trx: Transaction<Tables>,
  read: readonly (ReadText | LaidOut)[],
): Promise<void> {
  if (read.length === 0) return;
  await clear(trx, idsOf(read));
  await insertRows(trx, "readings", readingRows(read, true), AGAIN);
  await layOut(trx, read);
}

/** Adds readings of older versions beside those that are current. */
export async function addOlderReadings(
  trx: Transaction<Tables>,
  read: readonly ReadText[],
): Promise<void> {
  await insertRows(trx, "readings", readingRows(read, false));
}

function readingRows(read: readonly ReadText[], current: boolean) {
  return read.map(({ reading }) => ({
    report: reading.report.id,
    ...versionsOf(reading),
    body: reading,
    current,
  }));
}

const AGAIN = sql`on conflict (report, program, reader, codebook) do update set current = true`;

/** Makes readings that the ledger has the current ones again. */
export async function makeCurrent(
  trx: Transaction<Tables>,
  reports: readonly string[],
  { program, reader, codebook }: Versions,
): Promise<void> {
  const found = await trx
    .selectFrom("readings")
    .innerJoin("reports", "reports.id", "readings.report")
    .select(["readings.body", "reports.text"])
    .where("readings.report", "in", reports)
    .where((be) => be.and({ program, reader, codebook }))
    .execute();
  await addReadings(
    trx,
    found.map(({ body, text }) => ({ reading: body, text })),
  );
}

/** Lays out a report's records anew, for instance because a person has reviewed one. */
export async function layOutAgain(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  const read = await trx
    .selectFrom("readings")
    .innerJoin("reports", "reports.id", "readings.report")
    .select(["readings.body as reading", "reports.text"])
    .where("readings.report", "=", sql<string>`any(${reports})`)
    .where("readings.current", "=", true)
    .execute();
  for (const table of LAID_OUT)
    await trx.deleteFrom(table).where("report", "=", sql<string>`any(${reports})`).execute();
  await layOut(trx, read);
  await settleWithin(trx);
}

const idsOf = (read: readonly ReadText[]) => read.map(({ reading }) => reading.report.id);

/** Lays out the records of readings that are the current ones, as people have corrected them. */
export async function layOut(
  trx: Transaction<Tables>,
  read: readonly (ReadText | LaidOut)[],
): Promise<void> {
  const all = (await correctedReadings(trx, read)).map(withRows);
  await insertRecords(
    trx,
    all.map(({ rows }) => rows),
  );
  await keepTies(
    trx,
    all.map(({ ties }) => ties),
  );
}

/** Takes away what follows from the readings that were current. */
async function clear(trx: Transaction<Tables>, reports: readonly string[]): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("readings")
    .set({ current: false })
    .where("report", "=", sql<string>`any(${reports})`)
    .where("current", "=", true)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  for (const table of LAID_OUT)
    await trx.deleteFrom(table).where("report", "=", sql<string>`any(${reports})`).execute();
}
