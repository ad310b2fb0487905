import type { Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { type Queue, runsOn, SETTLE } from "./queue.js";
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

/** Asks for what is stale to be settled soon, unless that has been asked for. */
export async function askToSettle({ boss }: Queue, trx: Transaction<Tables>): Promise<void> {
  await boss.send(SETTLE, {}, { db: runsOn(trx), startAfter: SOON });
}
