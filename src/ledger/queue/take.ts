import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import type { Hold } from "./hold.js";
import { type Queue, SETTLE } from "./queue.js";
import { table, type WaitingRow } from "./tables.js";
import { jobsOf, linesUpTo } from "./versions.js";

/** A job in a worker's hand. */
export interface Job {
  readonly id: string;
  readonly name: string;
  /** How often it was tried before. */
  readonly tries: number;
}

/** The next job for a worker of this line: what is stale goes first, then older versions before newer. */
export async function takeJob(queue: Queue, hold: Hold, line: number): Promise<Job | null> {
  const lines = await linesUpTo(queue.ledger.db, line);
  for (const name of [SETTLE, ...lines.map(jobsOf)]) {
    const [job] = await queue.boss.fetch(name, { batchSize: 1, includeMetadata: true });
    if (job === undefined) continue;
    await hold.take(job.id);
    return { id: job.id, name, tries: job.retryCount };
  }
  return null;
}

/** The reports of a job that still wait, in their order. */
export async function reportsOf(db: Kysely<Tables>, { id }: Job): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select * from ${table("waiting")} where job = ${id} and fault is null order by arrival`.execute(
    db,
  );
  return rows;
}
