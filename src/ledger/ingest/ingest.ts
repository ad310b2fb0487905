import type { Reading } from "../../reading/format.js";
import { LINKED_AT_ONCE, linkReports } from "../relate/link.js";
import { settle } from "../relate/settle.js";
import type { Ledger } from "../store/open/open.js";
import { writing } from "../store/write/writing.js";
import { batched } from "./batch.js";
import type { Found, FoundReport, Told } from "./found.js";
import { heldOf } from "./held.js";
import type { Readers } from "./readers.js";
import { type Ready, storeBatch } from "./store.js";
import { ThreadEnded } from "./threads.js";

export interface IngestOptions {
  /** Called when a batch is in the ledger, with what became of each thing, in the order it was found. */
  readonly tell: (batch: readonly Told[]) => void | Promise<void>;
  /** Once aborted, nothing more is taken in; what has begun is finished. */
  readonly signal?: AbortSignal;
}

/**
 * Takes what was found into a ledger, in its order, a batch at a time: each is whole or absent. What the ledger has with
 * these versions is not read again. One batch is read while the one before it is stored.
 */
export async function ingest(
  ledger: Ledger,
  found: AsyncIterable<Found>,
  readers: Readers,
  { tell, signal }: IngestOptions,
): Promise<void> {
  const reading = readingBegun(ledger, readers);
  let before: Promise<Ready[]> | null = null;
  let unlinked = 0;
  const finish = async () => {
    if (before === null) return;
    const ready = await before;
    before = null;
    await tell(await storeBatch(ledger, ready, readers.versions));
    unlinked += ready.length;
    if (unlinked < LINKED_AT_ONCE) return;
    await writing(ledger, linkReports);
    unlinked = 0;
  };
  for await (const batch of batched(until(found, signal))) {
    const begun: Promise<Ready[]> = reading(batch);
    // Its fault is met when its turn comes.
    begun.catch(() => {});
    await finish();
    before = begun;
  }
  await finish();
  await settle(ledger);
}

async function* until(
  found: AsyncIterable<Found>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Found> {
  for await (const thing of found) {
    if (signal?.aborted) return;
    yield thing;
  }
}

/** Begins to read what of a batch has to be read. A report that is found twice is read once. */
function readingBegun(
  ledger: Ledger,
  readers: Readers,
): (batch: readonly Found[]) => Promise<Ready[]> {
  const underWay = new Map<string, Promise<Reading | Error>>();
  return async (batch) => {
    const reports = batch.filter((thing) => thing.is === "report");
    const held = await heldOf(
      ledger.db,
      reports.map(({ report }) => report.id),
      readers.versions,
    );
    const begun = batch.map(async (found): Promise<Ready> => {
      if (found.is !== "report" || held.has(found.report.id)) return { found, reading: null };
      return { found, reading: await readOnce(found, readers, underWay) };
    });
    const ready = await Promise.all(begun);
    for (const { report } of reports) underWay.delete(report.id);
    return ready;
  };
}

function readOnce(
  { report, notes }: FoundReport,
  readers: Readers,
  underWay: Map<string, Promise<Reading | Error>>,
): Promise<Reading | Error> {
  const begun = underWay.get(report.id) ?? readers.read(report, notes).catch(tolerated);
  underWay.set(report.id, begun);
  return begun;
}

/** A report that cannot be read leaves the others; without a reader there is no going on. */
function tolerated(error: unknown): Error {
  if (error instanceof ThreadEnded || !(error instanceof Error)) throw error;
  return error;
}
