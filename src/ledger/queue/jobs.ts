import { sql, type Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { type Queue, runsOn, SETTLE } from "./queue.js";
import { table } from "./tables.js";
import { jobsOf } from "./versions.js";

/** A job that is to be made: of so many reports, for whoever is of that line or newer. */
export interface NewJob {
  readonly id: string;
  readonly line: number;
  readonly reports: number;
  /** Those with more are taken first. */
  readonly priority?: number;
}

/** Puts jobs in line, in a transaction. */
export async function addJobs(
  { boss }: Queue,
  trx: Transaction<Tables>,
  jobs: readonly NewJob[],
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ id, line, reports, priority = 0 }) => ({
    ...{ id, name: jobsOf(line), priority },
    data: { reports },
  }));
  await boss.insert(rows, { db: runsOn(trx) });
}

/** Settling waits so long for more to settle: it costs about as much for one report as for a few. Seconds. */
const SOON = 5;

/**
 * While reports are in line, settling rests so many times as long as the last took: it has the turn to write meanwhile, and
 * goes through all that is tied to what is new. Of reports that told much of the same, 3,400 took 15 s to settle, three quarters of all turns.
 */
const REST = 3;

/** Nobody waits longer for incidents. Seconds. */
const LONGEST_REST = 60;

/** Asks for what is stale to be settled soon, unless that has been asked for. */
export async function askToSettle({ boss }: Queue, trx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ took: number }>`
    select extract(epoch from completed_on - started_on)::float8 as took from ${table("job")}
    where name = ${SETTLE} and state = 'completed' order by completed_on desc limit 1`.execute(trx);
  const rest = REST * (rows[0]?.took ?? 0);
  const startAfter = Math.ceil(Math.min(LONGEST_REST, Math.max(SOON, rest)));
  await boss.send(SETTLE, {}, { db: runsOn(trx), startAfter });
}

/** Nothing is in line: there is nothing to rest for. */
export async function hurrySettling({ ledger: { db } }: Queue): Promise<void> {
  const soon = sql`created_on + ${SOON} * interval '1 s'`;
  await sql`
    update ${table("job")} set start_after = ${soon}
    where name = ${SETTLE} and state = 'created' and start_after > ${soon}
      and not exists (select 1 from ${table("waiting")} where fault is null)`.execute(db);
}
