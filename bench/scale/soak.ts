import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { enqueue } from "../../src/ledger/queue/enqueue.js";
import { newDatabase, withQueue } from "./database.js";
import { killWorker, startWorker } from "./process.js";
import { recombined, versionsHere } from "./rate.js";
import type { Server } from "./server.js";

/** A worker reads for so long; its memory and its reader's are looked at every ten seconds. */
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
  const worker = startWorker(address);
  const sizes: { readonly worker: number; readonly reader: number }[] = [];
  while (Date.now() < until && worker.child.exitCode === null) {
    await wait(10_000);
    const [own] = childrenOf(worker.child.pid ?? 0);
    const [reader] = childrenOf(own ?? 0);
    sizes.push({ worker: residentIn(own), reader: residentIn(reader) });
  }
  killWorker(worker);
  await worker.ended;
  const rows = Array.from({ length: 6 }, (_, n) => {
    const part = sizes.slice(
      Math.floor((n * sizes.length) / 6),
      Math.floor(((n + 1) * sizes.length) / 6),
    );
    const mean = (of: "worker" | "reader") =>
      (part.reduce((sum, one) => sum + one[of], 0) / Math.max(1, part.length)).toFixed(0);
    return `| ${n + 1} | ${mean("worker")} | ${mean("reader")} |`;
  });
  return [
    `${minutes} minutes`,
    "",
    "| sixth | worker, MiB | reader, MiB |",
    "|---:|---:|---:|",
    ...rows,
  ];
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
