import { LINKED_AT_ONCE, linkReports } from "../relate/link.js";
import { settle } from "../relate/settle.js";
import type { Ledger } from "../store/open/open.js";
import type { LaidOut } from "../store/write/laid-out.js";
import { writing } from "../store/write/writing.js";
import { batched } from "./batch.js";
import type { Found, FoundReport, Told } from "./found.js";
import { heldOf } from "./held.js";
import type { Readers } from "./readers.js";
import { type Settling, settlingBeside } from "./settling.js";
import { type Ready, storeBatch } from "./store.js";
import { ThreadEnded } from "./threads.js";

export interface IngestOptions {
  /** Called when a batch is in the ledger, with what became of each thing, in the order it was found. */
  readonly tell: (batch: readonly Told[]) => void | Promise<void>;
  /** Once aborted, nothing more is taken in; what has begun is finished. */
  readonly signal?: AbortSignal;
  readonly settling?: Settling;
}

/**
 * Batches that are read while others are stored: enough to keep two readers busy while LINKED_AT_ONCE reports are linked,
 * which takes a few seconds.
 */
const AHEAD = 3;

/**
 * Takes what was found into a ledger, in its order, a batch at a time: each is whole or absent. What the ledger has with
 * these versions is not read again. Some batches are read while those before them are stored.
 */
export async function ingest(
  ledger: Ledger,
  found: AsyncIterable<Found>,
  readers: Readers,
  { tell, signal, settling = settlingBeside(ledger) }: IngestOptions,
): Promise<void> {
  const reading = readingBegun(ledger, readers);
  let unlinked = 0;
  const store = async ({ ready, stored }: Begun) => {
    const batch = await ready;
    await tell(await storeBatch(ledger, batch, readers.versions));
    stored();
    unlinked += batch.length;
    if (unlinked < LINKED_AT_ONCE) return;
    await writing(ledger, linkReports);
    settling.linked(unlinked);
    unlinked = 0;
  };
  const ends: Promise<void>[] = [Promise.resolve()];
  for await (const batch of batched(until(found, signal))) {
    const begun = reading(batch);
    const end = Promise.all([ends.at(-1), begun.ready]).then(() => store(begun));
    // Its fault is met when its turn comes.
    end.catch(() => {});
    ends.push(end);
    if (ends.length > AHEAD) await ends.shift();
  }
  await ends.at(-1);
  await settling.end();
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

/** A batch that is being read. */
interface Begun {
  readonly ready: Promise<Ready[]>;
  /** To be called once it is in the ledger. */
  readonly stored: () => void;
}

/** Begins to read what of a batch has to be read. A report that is found twice is read once. */
function readingBegun(ledger: Ledger, readers: Readers): (batch: readonly Found[]) => Begun {
  const underWay = new Map<string, Promise<LaidOut | Error>>();
  const read = async (batch: readonly Found[]) => {
    const held = await heldOf(ledger.db, idsIn(batch), readers.versions);
    const begun = batch.map(async (found): Promise<Ready> => {
      if (found.is !== "report" || held.has(found.report.id)) return { found, laid: null };
      return { found, laid: await readOnce(found, readers, underWay) };
    });
    return Promise.all(begun);
  };
  return (batch) => ({
    ready: read(batch),
    stored: () => {
      for (const id of idsIn(batch)) underWay.delete(id);
    },
  });
}

const idsIn = (batch: readonly Found[]): string[] =>
  batch.flatMap((found) => (found.is === "report" ? [found.report.id] : []));

function readOnce(
  { report, notes }: FoundReport,
  readers: Readers,
  underWay: Map<string, Promise<LaidOut | Error>>,
): Promise<LaidOut | Error> {
  const begun = underWay.get(report.id) ?? readers.read(report, notes).catch(tolerated);
  underWay.set(report.id, begun);
  return begun;
}

/** A report that cannot be read leaves the others; without a reader there is no going on. */
function tolerated(error: unknown): Error {
  if (error instanceof ThreadEnded || !(error instanceof Error)) throw error;
  return error;
}
