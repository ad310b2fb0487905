import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";
import { isHeld } from "./hold.js";
import { addJobs } from "./jobs.js";
import { type Queue, runsOn, SETTLE } from "./queue.js";
import { failWithin } from "./store.js";
import { table } from "./tables.js";
import type { Job } from "./take.js";

/** A job that was begun a moment ago may not have its lock yet. Seconds. */
const FRESH = 5;

/** One worker of all looks so often. Seconds. */
export const EVERY = 3;

const GONE = "the worker that read it was gone before it was done";

/** Puts the jobs of workers that are gone in line again, if nobody else has just looked. @returns how many there were */
export async function sweep(queue: Queue): Promise<number> {
  const { db } = queue.ledger;
  const turn = await sql`
    update ${table("control")} set swept = now() where swept < now() - ${EVERY} * interval '1 s' returning 1`.execute(
    db,
  );
  if (turn.rows.length === 0 || (await lostJobs(db)).length === 0) return 0;
  return writing(queue.ledger, async (trx) => {
    const lost = await lostJobs(trx);
    for (const job of lost) await giveBack(queue, trx, job);
    return lost.length;
  });
}

async function lostJobs(db: Kysely<Tables>): Promise<Job[]> {
  const { rows } = await sql<Job>`
    select id, name, retry_count as tries from ${table("job")} j
    where state = 'active' and started_on < now() - ${FRESH} * interval '1 s' and not ${isHeld}`.execute(
    db,
  );
  return rows;
}

async function giveBack(queue: Queue, trx: Transaction<Tables>, job: Job): Promise<void> {
  if (job.name === SETTLE)
    await queue.boss.fail(job.name, job.id, { message: GONE }, { db: runsOn(trx) });
  else await failWithin(queue, trx, job, GONE);
}

/**
 * What waits without a job gets one: however a job was lost (pg-boss gives up after a day; somebody emptied its
 * tables), the report is not.
 */
export function readopt(queue: Queue): Promise<void> {
  return writing(queue.ledger, async (trx) => {
    const { rows } = await sql<{ id: string; line: number; reports: number }>`
      select job as id, line, count(*) as reports from ${table("waiting")} w
      where fault is null and not exists
        (select 1 from ${table("job")} j where j.id = w.job and j.state < 'completed')
      group by job, line`.execute(trx);
    for (const { id } of rows) await sql`delete from ${table("job")} where id = ${id}`.execute(trx);
    await addJobs(queue, trx, rows);
  });
}
