import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { enqueue } from "../../src/ledger/queue/enqueue.js";
import { newDatabase, withQueue } from "./database.js";
import { killWorker, startWorker } from "./process.js";
import { recombined, versionsHere } from "./rate.js";
import type { Server } from "./server.js";

const PARTS = 6;

/**
 * A worker reads for so long; its memory and its reader's are looked at every ten seconds. Six times it is asked to collect
 * its garbage: what its heap keeps then is what it holds on to.
 */
export async function soakRows(server: Server, minutes: number): Promise<string[]> {
  const address = await newDatabase(server, "soak");
  const versions = await versionsHere();
  const until = Date.now() + minutes * 60_000;
  await withQueue(address, (queue) =>
    enqueue(queue, recombined(Math.ceil(minutes * 60 * 6), true), versions, {
      tell: () => {},
      ahead: Number.POSITIVE_INFINITY,
    }),
  );
  const worker = startWorker(address, undefined, ["--expose-gc"]);
  const sizes: Sizes[] = [];
  while (Date.now() < until && worker.child.exitCode === null) {
    await wait(10_000);
    const [own] = childrenOf(worker.child.pid ?? 0);
    const [reader] = childrenOf(own ?? 0);
    sizes.push({ worker: residentIn(own), reader: residentIn(reader) });
    if (own !== undefined && sizes.length % Math.floor((minutes * 6) / PARTS) === 0)
      process.kill(own, "SIGUSR2");
  }
  await wait(1_000);
  killWorker(worker);
  await worker.ended;
  return [
    `${minutes} minutes`,
    "",
    "| sixth | worker, mean MiB | lowest | heap after a collection | reader, mean MiB |",
    "|---:|---:|---:|---:|---:|",
    ...Array.from({ length: PARTS }, (_, n) => rowOf(n, partOf(sizes, n), worker.kept()[n])),
  ];
}

/** Resident, MiB. */
interface Sizes {
  readonly worker: number;
  readonly reader: number;
}

const partOf = (sizes: readonly Sizes[], n: number): readonly Sizes[] =>
  sizes.slice(Math.floor((n * sizes.length) / PARTS), Math.floor(((n + 1) * sizes.length) / PARTS));

function rowOf(n: number, part: readonly Sizes[], kept = Number.NaN): string {
  const mean = (of: keyof Sizes) =>
    (part.reduce((sum, one) => sum + one[of], 0) / Math.max(1, part.length)).toFixed(0);
  const lowest = Math.min(...part.map(({ worker }) => worker)).toFixed(0);
  return `| ${n + 1} | ${mean("worker")} | ${lowest} | ${kept.toFixed(0)} | ${mean("reader")} |`;
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
