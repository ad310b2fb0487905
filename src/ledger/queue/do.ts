import type { Readers } from "../ingest/readers.js";
import { settleOnce } from "../relate/settle.js";
import { LedgerFault } from "../store/fault.js";
import { broken } from "../store/open/broken.js";
import type { LaidOut } from "../store/write/laid-out.js";
import { collectGarbage } from "./collect.js";
import { type Queue, SETTLE } from "./queue.js";
import { failJob, reportIn, splitJob, storeJob } from "./store.js";
import type { WaitingRow } from "./tables.js";
import { type Job, reportsOf } from "./take.js";
import { type Tally, timed } from "./tally.js";

export interface Doing {
  readonly queue: Queue;
  readonly readers: Readers;
  readonly tally: Tally;
  /** Once aborted, what is being read is finished and stored, and what is not begun goes back in line. */
  readonly signal: AbortSignal;
  /** Told of each report that is a dead letter now. */
  readonly buried: (name: string, why: string) => void;
}

/** Does a job to its end: done, back in line, or a dead letter. @throws where the server is gone */
export async function doJob(doing: Doing, job: Job): Promise<void> {
  const { queue, tally } = doing;
  if (job.name === SETTLE) await timed(tally, "settling", () => settleJob(queue, job));
  else await readJob(doing, job);
  tally.done += 1;
}

async function settleJob({ ledger, boss }: Queue, job: Job): Promise<void> {
  try {
    await settleOnce(ledger);
    await boss.complete(job.name, job.id);
  } catch (error) {
    await boss.fail(job.name, job.id, { message: whyOf(error, ledger.where) });
  } finally {
    collectGarbage();
  }
}

async function readJob(doing: Doing, job: Job): Promise<void> {
  const { queue, readers, tally } = doing;
  const rows = await reportsOf(queue.ledger.db, job);
  const [only] = rows;
  if (job.tries > 0 && rows.length > 1) return splitJob(queue, job);
  const results = await readAll(doing, rows);
  const failed = only === undefined ? undefined : results.get(only.report);
  if (rows.length === 1 && failed instanceof Error) return fail(doing, job, rows, failed.message);
  try {
    const read = await timed(tally, "storing", () =>
      storeJob(queue, job, results, readers.versions),
    );
    tally.read += read;
  } catch (error) {
    // What cannot be stored is told from what can in the same way as what cannot be read.
    const why = whyOf(error, queue.ledger.where);
    if (rows.length > 1) await splitJob(queue, job);
    else await fail(doing, job, rows, `could not be stored: ${why}; please report this`);
  }
}

async function readAll(
  { readers, tally, signal }: Doing,
  rows: readonly WaitingRow[],
): Promise<Map<string, LaidOut | Error>> {
  const results = new Map<string, LaidOut | Error>();
  for (const row of rows) {
    if (signal.aborted) break;
    const result = await timed(tally, "reading", () =>
      readers.read(reportIn(row), row.notes).catch(asError),
    );
    if (result instanceof Error) tally.failed += 1;
    results.set(row.report, result);
  }
  return results;
}

async function fail(
  { queue, tally, buried }: Doing,
  job: Job,
  [row]: readonly WaitingRow[],
  why: string,
): Promise<void> {
  if ((await failJob(queue, job, why)) === "retry" || row === undefined) return;
  tally.dead += 1;
  buried(row.name, why);
}

/** As `ingest` tells it. */
function asError(error: unknown): Error {
  const why = error instanceof Error ? error.message : String(error);
  return new Error(`could not be read: ${why}; please report this`);
}

/** @throws where the fault is the server's, not the job's */
function whyOf(error: unknown, where: string): string {
  const told = broken(error, where);
  if (told instanceof LedgerFault) throw told;
  return told instanceof Error ? told.message : String(told);
}
