import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { reportFromText } from "../../report/report.js";
import { heldOf } from "../ingest/held.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import type { LaidOut } from "../store/write/laid-out.js";
import { addOlderReadings, addReadings } from "../store/write/readings.js";
import { reportRow } from "../store/write/report.js";
import type { Versions } from "../store/write/versions.js";
import { writing } from "../store/write/writing.js";
import { addJobs, askToSettle } from "./jobs.js";
import { type Queue, runsOn } from "./queue.js";
import { table, type WaitingRow } from "./tables.js";
import { type Job, reportsOf } from "./take.js";
import { ranksIn } from "./versions.js";

/** What became of the reports of a job, by their ids; those that are not there were not begun. */
export type Results = ReadonlyMap<string, LaidOut | Error>;

/**
 * Reports, their readings and the end of their job: one transaction. Those that failed get a job each, to be tried again
 * alone; those not begun get one together. Done twice, it changes nothing the second time.
 */
export function storeJob(
  queue: Queue,
  job: Job,
  results: Results,
  versions: Versions,
): Promise<number> {
  return writing(queue.ledger, async (trx) => {
    const rows = await reportsOf(trx, job);
    const read = rows.flatMap((row) => {
      const laid = results.get(row.report);
      return laid === undefined || laid instanceof Error ? [] : [{ row, laid }];
    });
    await storeRead(trx, read, versions);
    if (read.length > 0) await askToSettle(queue, trx);
    await putBack(
      queue,
      trx,
      rows.filter(({ report }) => results.get(report) instanceof Error).map((row) => [row]),
    );
    await putBack(queue, trx, [rows.filter(({ report }) => !results.has(report))]);
    await queue.boss.complete(job.name, job.id, {}, { db: runsOn(trx) });
    return read.length;
  });
}

interface ReadRow {
  readonly row: WaitingRow;
  readonly laid: LaidOut;
}

async function storeRead(
  trx: Transaction<Tables>,
  read: readonly ReadRow[],
  versions: Versions,
): Promise<void> {
  const ids = read.map(({ row }) => row.report);
  if (ids.length === 0) return;
  await insertRows(
    trx,
    "reports",
    read.map(({ row }) => ({
      ...reportRow(reportIn(row), { name: row.name, authors: row.authors }),
      arrival: row.arrival,
    })),
  );
  const held = await heldOf(trx, ids, versions);
  const newer = await readNewer(trx, ids, versions);
  const fresh = read.map(({ laid }) => laid).filter(({ report }) => !held.has(report));
  await addReadings(
    trx,
    fresh.filter(({ report }) => !newer.has(report)),
  );
  await addOlderReadings(
    trx,
    fresh.filter(({ report }) => newer.has(report)),
  );
  await sql`
    insert into inputs (key, outcome, why, report)
    select key, outcome, why, report from ${table("waiting_inputs")} where report = any(${ids})
    on conflict (key) do update
      set outcome = excluded.outcome, why = excluded.why, report = excluded.report`.execute(trx);
  await sql`delete from ${table("waiting")} where report = any(${ids})`.execute(trx);
}

export function reportIn({ text, title, publisher, url, published }: WaitingRow) {
  return reportFromText(text, { title, publisher, url, published });
}

/** Reports of which the ledger has a current reading by a newer version than this. */
async function readNewer(
  trx: Transaction<Tables>,
  ids: readonly string[],
  versions: Versions,
): Promise<ReadonlySet<string>> {
  const rankOf = await ranksIn(trx);
  const rows = await trx
    .selectFrom("readings")
    .select(["report", "program", "reader", "codebook"])
    .where("report", "in", ids)
    .where("current", "=", true)
    .execute();
  const own = rankOf(versions);
  return new Set(rows.filter((row) => rankOf(row) > own).map(({ report }) => report));
}

/** Gives each group of reports a job of its own. */
async function putBack(
  queue: Queue,
  trx: Transaction<Tables>,
  groups: readonly (readonly WaitingRow[])[],
): Promise<void> {
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const job = { id: randomUUID(), line: first.line, reports: group.length };
    await addJobs(queue, trx, [job]);
    await sql`
      update ${table("waiting")} set job = ${job.id}
      where report = any(${group.map(({ report }) => report)})`.execute(trx);
  }
}

/** A job that was lost with its worker: which of its reports is to blame shows when each has a job of its own. */
export function splitJob(queue: Queue, job: Job): Promise<void> {
  return writing(queue.ledger, async (trx) => {
    const rows = await reportsOf(trx, job);
    await putBack(
      queue,
      trx,
      rows.map((row) => [row]),
    );
    await queue.boss.complete(job.name, job.id, {}, { db: runsOn(trx) });
  });
}

/**
 * A job of one report that failed: it is tried again in a while, or, after so many times, is a dead letter and its inputs
 * have failed.
 */
export function failJob(queue: Queue, job: Job, why: string): Promise<"retry" | "dead"> {
  return writing(queue.ledger, (trx) => failWithin(queue, trx, job, why));
}

/** The same within a transaction. */
export async function failWithin(
  queue: Queue,
  trx: Transaction<Tables>,
  job: Job,
  why: string,
): Promise<"retry" | "dead"> {
  await queue.boss.fail(job.name, job.id, { message: why }, { db: runsOn(trx) });
  const { rows } = await sql<{ state: string }>`
    select state from ${table("job")} where name = ${job.name} and id = ${job.id}`.execute(trx);
  if (rows[0]?.state !== "failed") return "retry";
  await bury(trx, job, why);
  return "dead";
}

async function bury(trx: Transaction<Tables>, { id, tries }: Job, why: string): Promise<void> {
  await sql`
    insert into inputs (key, outcome, why, report)
    select key, 'failed', ${why}, null from ${table("waiting_inputs")} i
      join ${table("waiting")} w using (report) where w.job = ${id} and w.fault is null
    on conflict (key) do update set outcome = excluded.outcome, why = excluded.why, report = null`.execute(
    trx,
  );
  await sql`
    update ${table("waiting")} set fault = ${why}, tries = ${tries + 1}, since = now()
    where job = ${id} and fault is null`.execute(trx);
}
