import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { writing } from "../store/write/writing.js";
import { addJobs } from "./jobs.js";
import type { Queue } from "./queue.js";
import { table } from "./tables.js";

/** Paused, workers finish what they have in hand and take nothing more. */
export async function pause({ ledger }: Queue, paused: boolean): Promise<void> {
  await sql`update ${table("control")} set paused = ${paused}`.execute(ledger.db);
}

/**
 * Puts dead letters in line again, each in a job of its own.
 * @param names beginnings of the reports' ids; none for all. @returns how many there were
 */
export function retryDead(queue: Queue, names: readonly string[]): Promise<number> {
  return writing(queue.ledger, async (trx) => {
    const { rows } = await sql<{ report: string; line: number }>`
      select report, line from ${table("waiting")} w where fault is not null
        and (cardinality(${names}::text[]) = 0
          or exists (select 1 from unnest(${names}::text[]) n where starts_with(w.report, n)))
      order by arrival`.execute(trx);
    for (const { report, line } of rows) {
      const job = { id: randomUUID(), line, reports: 1 };
      await addJobs(queue, trx, [job]);
      await sql`
        update ${table("waiting")} set fault = null, tries = 0, since = now(), job = ${job.id}
        where report = ${report}`.execute(trx);
    }
    return rows.length;
  });
}
