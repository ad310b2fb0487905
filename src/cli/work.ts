import type { Readers } from "../ledger/ingest/readers.js";
import type { Queue } from "../ledger/queue/queue.js";
import { newTally, type Tally } from "../ledger/queue/tally.js";
import type { LedgerFault } from "../ledger/store/fault.js";
import { LIMITS } from "../report/limits.js";
import { plainLine } from "../telling/plain.js";
import { limitsAsked } from "./asked.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { codebookOf, readerFault } from "./kit.js";
import type { LedgerOptions } from "./ledger.js";
import { withQueue } from "./queue.js";
import type { World } from "./world.js";

export interface WorkOptions extends LedgerOptions {
  readonly readers: string;
  readonly time: string;
  readonly drain?: boolean;
  readonly metrics?: string;
  readonly codebook?: string;
  readonly limit?: string;
  readonly quiet?: boolean;
}

/**
 * `dateline work`: reads what is in line.
 * @returns the exit code: 0 where nothing was left, 130 where it was told to stop
 * @throws Fault, LedgerFault
 */
export async function workInLine(options: WorkOptions, world: World): Promise<number> {
  const count = numberIn("--readers", options.readers, 99);
  const seconds = numberIn("--time", options.time, 86_400);
  const limits = { ...LIMITS, ...limitsAsked(options.limit, world.env) };
  const port =
    options.metrics === undefined ? null : numberIn("--metrics", options.metrics, 65_535);
  const stop = new AbortController();
  const ignore = world.onInterrupt(() => stop.abort());
  const tally = newTally();
  return withQueue({ ...options, supervise: true }, world, async (queue) => {
    const start = () => world.forkReader(options.codebook, limits);
    const readers = await readersFor(count, seconds * 1000, start, options, world);
    const metrics = port === null ? null : await listening(queue, tally, port);
    try {
      await working({ queue, readers, tally, signal: stop.signal }, count, options, world);
    } finally {
      await metrics?.close();
      await readers.close();
    }
    if (!options.quiet) world.stderr.write(summary(tally));
    return stop.signal.aborted ? EXITS.interrupt.code : 0;
  }).finally(ignore);
}

interface Working {
  readonly queue: Queue;
  readonly readers: Readers;
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

async function working(
  parts: Working,
  count: number,
  { drain = false }: WorkOptions,
  { stderr }: World,
): Promise<void> {
  const { work } = await import("../ledger/queue/work.js");
  const line = (text: string) => void stderr.write(`dateline: ${plainLine(text)}\n`);
  await work({
    ...parts,
    // One more than readers: a job is stored while the others are read.
    ...{ hands: count + 1, drain },
    buried: (name, why) => line(`${name}: ${why}; it is a dead letter now (dateline jobs)`),
    gone: (fault: LedgerFault, seconds) =>
      line(`${fault.where}: ${fault.why}; again in ${seconds} s`),
  });
}

/** @throws Fault codebook, missing, reader */
async function readersFor(
  count: number,
  longest: number,
  start: () => Promise<Readers>,
  { codebook: own }: WorkOptions,
  world: World,
): Promise<Readers> {
  await codebookOf(world, own);
  const { steadyReaders } = await import("../ledger/queue/steady.js");
  return steadyReaders(count, start, longest).catch((error: unknown) => {
    throw readerFault(error);
  });
}

async function listening(queue: Queue, tally: Tally, port: number) {
  const { listenForMetrics } = await import("../ledger/queue/listen.js");
  return listenForMetrics(queue, tally, port).catch((error: unknown) => {
    const why = `it cannot be listened on (${error instanceof Error && "code" in error ? error.code : error})`;
    throw new Fault("listen", `127.0.0.1:${port}`, why, "give another port to --metrics");
  });
}

function numberIn(option: string, value: string, most: number): number {
  if (/^[1-9]\d{0,5}$/.test(value) && Number(value) <= most) return Number(value);
  throw new Fault("usage", option, `${value} cannot be`, `give a whole number from 1 to ${most}`);
}

function summary({ read, dead, lost }: Tally): string {
  const parts = [
    `${read} ${read === 1 ? "report" : "reports"} read`,
    ...(dead > 0 ? [`${dead} dead letters`] : []),
    ...(lost > 0 ? [`${lost} jobs taken over`] : []),
  ];
  return `dateline: ${parts.join("; ")}\n`;
}
