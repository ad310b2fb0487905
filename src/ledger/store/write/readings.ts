import { sql, type Transaction } from "kysely";
import { any } from "../../relate/any.js";
import { keepTies } from "../../relate/keep.js";
import { settleWithin } from "../../relate/settle.js";
import { correctedReadings } from "../../review/corrected.js";
import { reviewedAmong } from "../../review/kept.js";
import { LAID_OUT } from "../rows/rows.js";
import type { Tables } from "../schema/tables.js";
import { rowsIn } from "./insert.js";
import type { ReadText } from "./laid-out.js";
import { type LaidOut, laidOut } from "./laid-out.js";
import { insertRecords } from "./records.js";
import type { Versions } from "./versions.js";
import { allWritten } from "./written.js";

/**
 * Adds readings of reports that the ledger has, at most one a report, and makes them the current ones; those that were
 * current stay, as older ones. What follows from them is inserted in the same transaction.
 */
export async function addReadings(
  trx: Transaction<Tables>,
  laid: readonly LaidOut[],
): Promise<void> {
  if (laid.length === 0) return;
  const reports = laid.map(({ report }) => report);
  await clear(trx, reports);
  await insertReadings(trx, laid, true);
  const reviewed = await reviewedAmong(trx, reports);
  await insertLaidOut(
    trx,
    laid.filter(({ report }) => !reviewed.has(report)),
  );
  if (reviewed.size > 0) await layOut(trx, await currentReadings(trx, [...reviewed]));
}

/** Adds readings of older versions beside those that are current. */
export function addOlderReadings(
  trx: Transaction<Tables>,
  laid: readonly LaidOut[],
): Promise<void> {
  return insertReadings(trx, laid, false);
}

async function insertReadings(
  trx: Transaction<Tables>,
  laid: readonly LaidOut[],
  current: boolean,
): Promise<void> {
  const { parts } = allWritten(laid.map(({ reading }) => reading));
  for (const some of rowsIn("readings", parts))
    await sql`
      insert into readings (report, program, reader, codebook, body, current)
      select report, program, reader, codebook, body, ${sql.lit(current)} from ${some}
      ${current ? AGAIN : KNOWN}`.execute(trx);
}

const AGAIN = sql`on conflict (report, program, reader, codebook) do update set current = true`;
const KNOWN = sql`on conflict do nothing`;

/** Makes readings that the ledger has the current ones again. */
export async function makeCurrent(
  trx: Transaction<Tables>,
  reports: readonly string[],
  { program, reader, codebook }: Versions,
): Promise<void> {
  await clear(trx, reports);
  await trx
    .updateTable("readings")
    .set({ current: true })
    .where("report", "=", any(reports))
    .where((be) => be.and({ program, reader, codebook }))
    .execute();
  await layOut(trx, await currentReadings(trx, reports));
}

/** Lays out a report's records anew, for instance because a person has reviewed one. */
export async function layOutAgain(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  for (const table of LAID_OUT)
    await trx.deleteFrom(table).where("report", "=", any(reports)).execute();
  await layOut(trx, await currentReadings(trx, reports));
  await settleWithin(trx);
}

function currentReadings(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<ReadText[]> {
  return trx
    .selectFrom("readings")
    .innerJoin("reports", "reports.id", "readings.report")
    .select(["readings.body as reading", "reports.text"])
    .where("readings.report", "=", any(reports))
    .where("readings.current", "=", true)
    .execute();
}

/** Lays out the records of readings that are the current ones, as people have corrected them. */
export async function layOut(trx: Transaction<Tables>, read: readonly ReadText[]): Promise<void> {
  await insertLaidOut(trx, (await correctedReadings(trx, read)).map(laidOut));
}

async function insertLaidOut(trx: Transaction<Tables>, laid: readonly LaidOut[]): Promise<void> {
  await insertRecords(
    trx,
    laid.map(({ rows }) => rows),
  );
  await keepTies(
    trx,
    laid.map(({ ties }) => ties),
  );
}

/** Takes away what follows from the readings that were current. */
async function clear(trx: Transaction<Tables>, reports: readonly string[]): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("readings")
    .set({ current: false })
    .where("report", "=", any(reports))
    .where("current", "=", true)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  for (const table of LAID_OUT)
    await trx.deleteFrom(table).where("report", "=", any(reports)).execute();
}
