import { sql, type Transaction } from "kysely";
import type { Reading } from "../../reading/format.js";
import { correctedReadings } from "../review/corrected.js";
import type { Tables } from "../store/schema/tables.js";
import { keepTies } from "./keep.js";
import { tiesOf } from "./rows.js";

/** Readings at once: some 30 kB each. */
const AT_ONCE = 50;

/** Ties reports that a ledger had before it had origins and incidents. @returns how many */
export async function catchUp(trx: Transaction<Tables>): Promise<number> {
  const { rows } = await sql<{ reading: Reading; text: string }>`
    select readings.body as reading, reports.text
    from readings join reports on reports.id = readings.report
    where current and not exists (select 1 from fingerprints f where f.report = readings.report)
    order by reports.id limit ${AT_ONCE}`.execute(trx);
  const corrected = await correctedReadings(trx, rows);
  await keepTies(
    trx,
    corrected.map(({ reading, text }) => tiesOf(reading, text)),
  );
  return rows.length;
}
