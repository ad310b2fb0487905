import { sql, type Transaction } from "kysely";
import type { Ledger } from "../../src/ledger/store/open/open.js";
import { rowsOf } from "../../src/ledger/store/rows/rows.js";
import type { Tables } from "../../src/ledger/store/schema/tables.js";
import { analysed } from "../../src/ledger/store/write/analysed.js";
import { insertRows } from "../../src/ledger/store/write/insert.js";
import { recordsIn } from "../../src/ledger/store/write/laid-out.js";
import { insertRecords } from "../../src/ledger/store/write/records.js";
import { reportRow } from "../../src/ledger/store/write/report.js";
import { versionsOf } from "../../src/ledger/store/write/versions.js";
import { writing } from "../../src/ledger/store/write/writing.js";
import { layOutIncidents } from "./incidents.js";
import type { Whole } from "./recombine.js";
import { syntheticReadings } from "./synthetic.js";

/** Readings in one transaction. */
const BATCH = 200;

/** Puts synthetic readings into an empty ledger, and the incidents they are said to tell of, without reading or linking anything. */
export async function fillLedger(
  ledger: Ledger,
  count: number,
  tell: (done: number) => void,
): Promise<void> {
  const indexes = await indexesDropped(ledger);
  let [batch, done]: [Whole[], number] = [[], 0];
  const flush = async () => {
    await writing(ledger, (trx) => kept(trx, batch));
    done += batch.length;
    batch = [];
    tell(done);
  };
  for await (const made of syntheticReadings(count)) if (batch.push(made) === BATCH) await flush();
  if (batch.length > 0) await flush();
  for (const index of indexes) await sql.raw(index).execute(ledger.db);
  await layOutIncidents(ledger);
  await analysed(ledger);
}

async function kept(trx: Transaction<Tables>, batch: readonly Whole[]): Promise<void> {
  const reports = batch.map(({ report }) =>
    reportRow(report, { name: report.url ?? "", authors: [] }),
  );
  await insertRows(trx, "reports", reports);
  const readings = batch.map(({ report, reading }) => ({
    ...{ report: report.id, ...versionsOf(reading), body: reading, current: true },
  }));
  await insertRows(trx, "readings", readings);
  const records = batch.map(({ report, reading }) => recordsIn(rowsOf(reading, report.text)));
  await insertRecords(trx, records);
  const inputs = batch.map(({ report: { id, url } }) => ({
    ...{ key: url, outcome: "read", why: null, report: id },
  }));
  await insertRows(trx, "inputs", inputs);
}

/** Takes away the indexes that only searches need: made at the end, they take a fraction of the time. @returns what makes them again */
async function indexesDropped({ db }: Ledger): Promise<string[]> {
  const { rows } = await sql<{ name: string; made: string }>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as made
    from pg_index i join pg_class c on c.oid = i.indexrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'dateline' and not i.indisunique`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.table(name)}`.execute(db);
  return rows.map(({ made }) => made);
}
