import { availableParallelism } from "node:os";
import type { Told } from "../ledger/ingest/found.js";
import type { Readers } from "../ledger/ingest/readers.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { accountOf } from "./account.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { foundIn } from "./found.js";
import { codebookFault, readerFault } from "./kit.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { progressOf } from "./progress.js";
import { reportFile } from "./report-file.js";
import { type SourceOptions, type Sources, sourcesOf } from "./sources.js";
import { plainLine } from "./view/plain.js";
import type { World } from "./world.js";

export interface IngestOptions extends SourceOptions, LedgerOptions {
  readonly codebook?: string;
  readonly workers?: string;
  readonly report?: string;
  readonly quiet?: boolean;
}

/**
 * `dateline ingest`: reads what the sources hold into a ledger, and accounts for all of it.
 * @returns the exit code: that of the first report that could not be read, 130 where it was stopped, else 0
 * @throws Fault, LedgerFault
 */
export async function ingestSources(
  files: readonly string[],
  options: IngestOptions,
  world: World,
): Promise<number> {
  const workers = workersIn(options);
  const sources = await sourcesOf(files, options, world);
  return withLedger({ ...options, create: true }, world, async (ledger) => {
    const readers = await readersFor(workers, options, world);
    try {
      return await ingestAll({ ledger, readers, sources }, options, world);
    } finally {
      await readers.close();
    }
  });
}

interface Run {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly sources: Sources;
}

async function ingestAll(
  { ledger, readers, sources }: Run,
  options: IngestOptions,
  world: World,
): Promise<number> {
  const { ingest } = await import("../ledger/ingest/ingest.js");
  const progress = progressOf(sources.inputs.length, world, options.quiet ?? false);
  const account = accountOf();
  const file = await reportFile(options.report);
  const stop = new AbortController();
  const ignore = world.onInterrupt(() => stop.abort());
  const tell = async (batch: readonly Told[]) => {
    await file.write(batch);
    for (const told of batch) {
      account.add(told);
      if (told.became === "failed") progress.aside(failedLine(told));
    }
    progress.step(batch.at(-1)?.found.through ?? 0, account.reports());
  };
  try {
    await ingest(ledger, foundIn(sources), readers, { tell, signal: stop.signal });
  } finally {
    ignore();
    progress.stop();
    await file.close();
  }
  if (!options.quiet) world.stderr.write(account.summary());
  return stop.signal.aborted ? stopped(world) : account.exit();
}

function stopped({ stderr }: World): number {
  stderr.write("dateline: stopped; what was read is in the ledger: the same command goes on\n");
  return EXITS.interrupt.code;
}

function failedLine({ found, why }: Told): string {
  return `dateline: ${plainLine(`${found.key}: ${why}`)}\n`;
}

/** One a core; each has its own model in memory. */
function workersIn({ workers }: IngestOptions): number {
  if (workers === undefined) return availableParallelism();
  if (/^[1-9]\d?$/.test(workers)) return Number(workers);
  throw new Fault(
    "usage",
    "--workers",
    `${workers} is no number of readers`,
    "give one of 1 to 99",
  );
}

/** @throws Fault codebook, missing, reader */
async function readersFor(
  workers: number,
  { codebook: own }: IngestOptions,
  world: World,
): Promise<Readers> {
  // A codebook at fault is told with its lines, which do not come out of a thread.
  await world.loadCodebook(own).catch((error: unknown) => {
    throw codebookFault(error, own);
  });
  return world.startReaders(workers, own).catch((error: unknown) => {
    throw readerFault(error);
  });
}
