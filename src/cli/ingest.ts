import { availableParallelism } from "node:os";
import type { Readers } from "../ledger/ingest/readers.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { LIMITS } from "../report/limits.js";
import { type Account, accountOf } from "./account.js";
import { batchTeller } from "./batch-teller.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { foundIn } from "./found.js";
import type { Input } from "./input.js";
import { codebookOf, readerFault } from "./kit.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import { progressOf } from "./progress.js";
import { type ReportFile, reportFile } from "./report-file.js";
import { type SourceOptions, type Sources, sourcesOf } from "./sources.js";
import { watch, watchEvery } from "./watch.js";
import type { World } from "./world.js";

export interface IngestOptions extends SourceOptions, LedgerOptions {
  readonly codebook?: string;
  readonly workers?: string;
  readonly report?: string;
  /** Minutes. */
  readonly watch?: string;
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
  const every = options.watch === undefined ? null : watchEvery(options.watch);
  const sources = await sourcesOf(files, options, world);
  const stop = new AbortController();
  const ignore = world.onInterrupt(() => stop.abort());
  return withLedger({ ...options, create: true }, world, async (ledger) => {
    const readers = await readersFor(workers, options, sources.asked, world);
    const file = await reportFile(options.report);
    const run = { ledger, readers, file, asked: sources.asked, signal: stop.signal };
    try {
      const exit = await (every === null
        ? once(run, sources.inputs, options, world)
        : again(run, sources.inputs, every, options, world));
      return stop.signal.aborted ? stopped(world) : exit;
    } finally {
      await readers.close();
      await file.close();
    }
  }).finally(ignore);
}

interface Run {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly file: ReportFile;
  readonly asked: Sources["asked"];
  readonly signal: AbortSignal;
}

async function once(
  run: Run,
  inputs: readonly Input[],
  options: IngestOptions,
  world: World,
): Promise<number> {
  const account = await taken(run, inputs, options, world);
  if (!options.quiet) world.stderr.write(account.summary());
  return account.exit();
}

/** Visits that bring nothing are not told of. */
async function again(
  { ledger, signal, ...rest }: Run,
  inputs: readonly Input[],
  every: number,
  options: IngestOptions,
  world: World,
): Promise<number> {
  let exit = 0;
  const pass = async (some: readonly Input[]) => {
    const account = await taken({ ledger, signal, ...rest }, some, options, world);
    exit ||= account.exit();
    if (!options.quiet && account.found() > 0) world.stderr.write(account.summary());
    return account.failing();
  };
  await watch(inputs, { ledger, pass, every, signal });
  return exit;
}

async function taken(
  { ledger, readers, file, asked, signal }: Run,
  inputs: readonly Input[],
  options: IngestOptions,
  world: World,
): Promise<Account> {
  const { ingest } = await import("../ledger/ingest/ingest.js");
  const { analysed } = await import("../ledger/store/write/analysed.js");
  const progress = progressOf(inputs.length, world, options.quiet || inputs.length === 0);
  const account = accountOf();
  const tell = batchTeller(file, account, progress);
  try {
    await ingest(ledger, foundIn({ inputs, asked }), readers, { tell, signal });
  } finally {
    progress.stop();
  }
  if (account.reports() > 0) await analysed(ledger);
  return account;
}

function stopped({ stderr }: World): number {
  stderr.write("dateline: stopped; what was read is in the ledger: the same command goes on\n");
  return EXITS.interrupt.code;
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
  { limits }: Sources["asked"],
  world: World,
): Promise<Readers> {
  // A codebook at fault is told with its lines, which do not come out of a thread.
  await codebookOf(world, own);
  return world.startReaders(workers, own, { ...LIMITS, ...limits }).catch((error: unknown) => {
    throw readerFault(error);
  });
}
