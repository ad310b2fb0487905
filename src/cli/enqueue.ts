import type { Versions } from "../ledger/store/write/versions.js";
import { PROGRAM } from "../reading/program.js";
import { accountOf, HOW } from "./account.js";
import { batchTeller } from "./batch-teller.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { foundIn } from "./found.js";
import { codebookOf, readerOf } from "./kit.js";
import type { LedgerOptions } from "./ledger.js";
import { progressOf } from "./progress.js";
import { withQueue } from "./queue.js";
import { reportFile } from "./report-file.js";
import { type SourceOptions, sourcesOf } from "./sources.js";
import type { World } from "./world.js";

export interface EnqueueOptions extends SourceOptions, LedgerOptions {
  readonly codebook?: string;
  readonly ahead: string;
  readonly report?: string;
  readonly quiet?: boolean;
}

/**
 * `dateline enqueue`: what the sources hold, in line to be read.
 * @returns the exit code: that of the first input that failed, 130 where it was stopped, else 0
 * @throws Fault, LedgerFault
 */
export async function enqueueSources(
  files: readonly string[],
  options: EnqueueOptions,
  world: World,
): Promise<number> {
  const ahead = aheadIn(options);
  const sources = await sourcesOf(files, options, world);
  const stop = new AbortController();
  const ignore = world.onInterrupt(() => stop.abort());
  return withQueue(options, world, async (queue) => {
    const { enqueue } = await import("../ledger/queue/enqueue.js");
    const versions = await versionsOf(options, world);
    const file = await reportFile(options.report);
    const progress = progressOf(sources.inputs.length, world, options.quiet ?? false);
    const account = accountOf({ ...HOW, read: "in line", "read again": "in line again" });
    const tell = batchTeller(file, account, progress);
    try {
      await enqueue(queue, foundIn(sources), versions, { tell, signal: stop.signal, ahead });
    } finally {
      progress.stop();
      await file.close();
    }
    if (!options.quiet) world.stderr.write(account.summary());
    return stop.signal.aborted ? EXITS.interrupt.code : account.exit();
  }).finally(ignore);
}

/** What this machine would read them with. */
async function versionsOf({ codebook: own }: EnqueueOptions, world: World): Promise<Versions> {
  const [codebook, reader] = await Promise.all([codebookOf(world, own), readerOf(world)]);
  return { program: PROGRAM, reader: reader.version, codebook: codebook.version };
}

function aheadIn({ ahead }: EnqueueOptions): number {
  if (/^[1-9]\d{0,8}$/.test(ahead)) return Number(ahead);
  throw new Fault("usage", "--ahead", `${ahead} is no number of reports`, "give a whole number");
}
