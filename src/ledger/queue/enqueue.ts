import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql, type Transaction } from "kysely";
import { BATCH, batched } from "../ingest/batch.js";
import type { Found, FoundReport, Told } from "../ingest/found.js";
import { changed, putInputs } from "../ingest/store.js";
import type { InputRow, Tables } from "../store/schema/tables.js";
import { makeCurrent } from "../store/write/readings.js";
import type { Versions } from "../store/write/versions.js";
import { writing } from "../store/write/writing.js";
import { addJobs } from "./jobs.js";
import { heldAlso, knownAlso } from "./known.js";
import type { Queue } from "./queue.js";
import { SCHEMA, table } from "./tables.js";
import { askedFor } from "./versions.js";

export interface EnqueueOptions {
  /** Called when a batch is in the queue, with what became of each thing: "read" is waiting to be read. */
  readonly tell: (batch: readonly Told[]) => void | Promise<void>;
  readonly signal?: AbortSignal;
  /** No more than so many reports wait at a time: the next do once workers have made room. */
  readonly ahead: number;
}

/** Jobs that go into the queue in one transaction. */
const JOBS = 4;

/** How often it is looked whether there is room again. Milliseconds. */
const LOOK = 500;

/**
 * Puts what was found into the queue, in its order: which input a report came from first, and which is a copy, is settled
 * here, as `ingest` would. What the ledger has with these versions, and what waits already, is not put in again.
 */
export async function enqueue(
  queue: Queue,
  found: AsyncIterable<Found>,
  versions: Versions,
  { tell, signal, ahead }: EnqueueOptions,
): Promise<void> {
  const line = await askedFor(queue, versions);
  for await (const batch of batched(found, JOBS * BATCH)) {
    await roomFor(queue, ahead, signal);
    if (signal?.aborted) return;
    await tell(await enqueueBatch(queue, batch, versions, line));
  }
}

async function roomFor(queue: Queue, ahead: number, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from ${table("waiting")} where fault is null`.execute(
      queue.ledger.db,
    );
    if ((rows[0]?.waiting ?? 0) < ahead) return;
    await wait(LOOK);
  }
}

function enqueueBatch(
  queue: Queue,
  batch: readonly Found[],
  versions: Versions,
  line: number,
): Promise<Told[]> {
  return writing(queue.ledger, async (trx) => {
    const reports = batch.flatMap((found) => (found.is === "report" ? [found] : []));
    const ids = reports.map(({ report }) => report.id);
    const keys = batch.map(({ key }) => key);
    const known = await knownAlso(
      trx,
      keys,
      reports.map(({ report }) => report),
    );
    const { held, waiting } = await heldAlso(trx, ids, versions, line);
    const had = new Set(held.keys());
    const ready = batch.map((found) => ({ found, laid: null }));
    const change = changed(ready, known, held);
    if (change.current.length > 0) await makeCurrent(trx, change.current, versions);
    const fresh = freshOf(reports, change.told, had);
    const later = new Set([...waiting, ...fresh.map(({ report }) => report.id)]);
    const names = new Map(change.reports.map(({ id, name }) => [id, name]));
    await putWaiting(queue, trx, { fresh, names, line });
    await putInputs(
      trx,
      change.inputs.filter(({ report }) => report === null || !later.has(report)),
      ready,
    );
    await putLater(
      trx,
      change.inputs.filter(({ report }) => report !== null && later.has(report)),
    );
    return change.told;
  });
}

/** Those to be read, each once; a report that no database can hold has failed already. */
function freshOf(
  reports: readonly FoundReport[],
  told: readonly Told[],
  had: ReadonlySet<string>,
): FoundReport[] {
  const failed = new Set(
    told.filter(({ became }) => became === "failed").map(({ found }) => found),
  );
  const fresh = reports.filter((found) => !had.has(found.report.id) && !failed.has(found));
  return [
    ...new Map(fresh.toReversed().map((found) => [found.report.id, found])).values(),
  ].reverse();
}

interface Fresh {
  readonly fresh: readonly FoundReport[];
  /** Of the inputs that new reports came from first. */
  readonly names: ReadonlyMap<string, string>;
  readonly line: number;
}

async function putWaiting(
  queue: Queue,
  trx: Transaction<Tables>,
  { fresh, names, line }: Fresh,
): Promise<void> {
  for (let at = 0; at < fresh.length; at += BATCH) {
    const job = randomUUID();
    const rows = fresh.slice(at, at + BATCH).map(({ key, report, authors, notes }) => {
      const { id, textHash, title, publisher, url, published, text } = report;
      const whole = { report: id, text_hash: textHash, title, publisher, url, published, text };
      return { ...whole, name: names.get(id) ?? key, authors, notes, line, job };
    });
    await addJobs(queue, trx, [{ id: job, line, reports: rows.length }]);
    await sql`
      insert into ${table("waiting")}
        (report, text_hash, title, publisher, url, published, text, name, authors, notes, line, job)
      select report, text_hash, title, publisher, url, published, text, name, authors, notes, line, job
      from jsonb_populate_recordset(null::${sql.raw(`${SCHEMA}.waiting`)}, ${JSON.stringify(rows)}::jsonb)
        with ordinality r order by r.ordinality
      on conflict (report) do update set
        line = excluded.line, job = excluded.job, notes = excluded.notes, fault = null, since = now(),
        name = case when waiting.fault is null then waiting.name else excluded.name end`.execute(
      trx,
    );
  }
}

/** What is said of an input comes into the ledger with its report. */
async function putLater(trx: Transaction<Tables>, rows: readonly InputRow[]): Promise<void> {
  const last = new Map(rows.map((row) => [row.key, row]));
  await sql`
    insert into ${table("waiting_inputs")} (key, report, outcome, why)
    select key, report, outcome, why
    from jsonb_populate_recordset(null::${sql.raw(`${SCHEMA}.waiting_inputs`)}, ${JSON.stringify([...last.values()])}::jsonb)
    on conflict (key) do update
      set report = excluded.report, outcome = excluded.outcome, why = excluded.why`.execute(trx);
}
