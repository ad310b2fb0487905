import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { enqueue } from "../../src/ledger/queue/enqueue.js";
import { newDatabase, withQueue } from "./database.js";
import { killWorker, startWorker } from "./process.js";
import { recombined, versionsHere } from "./rate.js";
import type { Server } from "./server.js";

const PARTS = 6;

/** More than a worker reads in a second. */
const RATE = 15;

/**
 * Reports a day, day after day, as feeds bring them: the last of an hour tell of no more that others tell of than the first. All are made of some
 * thirty stories; of more a day, thousands would tell of one happening.
 */
const DAILY = 5;

/**
 * A worker reads for so long; its memory and its reader's are looked at every ten seconds. Six times it is asked to collect
 * its garbage, since what its heap keeps then is what it holds on to, and a row of the table is told.
 */
export async function soak(
  server: Server,
  minutes: number,
  tell: (line: string) => void,
): Promise<void> {
  const address = await newDatabase(server, "soak");
  const versions = await versionsHere();
  await withQueue(address, (queue) =>
    enqueue(
      queue,
      recombined(Math.ceil(minutes * 60 * RATE), { unlike: true, daily: DAILY }),
      versions,
      {
        tell: () => {},
        ahead: Number.POSITIVE_INFINITY,
      },
    ),
  );
  const worker = startWorker(address, undefined, ["--expose-gc"]);
  const each = Math.max(1, Math.floor((minutes * 6) / PARTS));
  const sizes: Sizes[] = [];
  tell(`${minutes} minutes\n`);
  tell("| sixth | worker, mean MiB | lowest | heap after a collection | reader, mean MiB |");
  tell("|---:|---:|---:|---:|---:|");
  while (sizes.length < PARTS * each && worker.child.exitCode === null) {
    await wait(10_000);
    const [own] = childrenOf(worker.child.pid ?? 0);
    const [reader] = childrenOf(own ?? 0);
    sizes.push({ worker: residentIn(own), reader: residentIn(reader) });
    if (own === undefined || sizes.length % each > 0) continue;
    process.kill(own, "SIGUSR2");
    await wait(2_000);
    tell(rowOf(sizes.length / each, sizes.slice(-each), worker.kept().at(-1)));
  }
  killWorker(worker);
  await worker.ended;
}

/** Resident, MiB. */
interface Sizes {
  readonly worker: number;
  readonly reader: number;
}

function rowOf(n: number, part: readonly Sizes[], kept = Number.NaN): string {
  const mean = (of: keyof Sizes) =>
    (part.reduce((sum, one) => sum + one[of], 0) / Math.max(1, part.length)).toFixed(0);
  const lowest = Math.min(...part.map(({ worker }) => worker)).toFixed(0);
  return `| ${n} | ${mean("worker")} | ${lowest} | ${kept.toFixed(0)} | ${mean("reader")} |`;
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

function residentIn(pid: number | undefined): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}
