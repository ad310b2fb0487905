import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Tally } from "../../src/ledger/queue/tally.js";
import type { Turns } from "../../src/ledger/store/write/writing.js";

/** A worker in a process of its own. */
export interface Worker {
  readonly child: ChildProcess;
  /** What it printed when it ended; null where it was killed. */
  readonly ended: Promise<Ended | null>;
  /** MiB of its heap after each collection that it was asked for so far. */
  readonly kept: () => number[];
}

export interface Ended {
  readonly tally: Tally;
  readonly turns: Turns;
  /** Processor seconds, those of its reader included. */
  readonly processor: number;
}

/** Prints its processor time after it, as the shell counts it. */
const TIMED = `TIMEFORMAT='%U %S'; time "$@"`;

/** @param flags of Node */
export function startWorker(address: string, file?: string, flags: readonly string[] = []): Worker {
  const script = fileURLToPath(new URL("./worker.js", import.meta.url));
  const own = [address, ...(file === undefined ? [] : [file])];
  const args = [process.execPath, ...flags, script, ...own];
  const child = spawn("bash", ["-c", TIMED, "bench", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const told = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    told.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    told.err += chunk;
  });
  const ended = once(child, "close").then(() => endedOf(told));
  const kept = () => [...told.err.matchAll(/^kept ([\d.]+)$/gm)].map(([, size]) => Number(size));
  return { child, ended, kept };
}

function endedOf({ out, err }: { readonly out: string; readonly err: string }): Ended | null {
  const line = out.trimEnd().split("\n").at(-1) ?? "";
  if (!line.startsWith("{")) return null;
  const [, user, system] = /([\d.]+) ([\d.]+)\n$/.exec(err) ?? [];
  return { ...JSON.parse(line), processor: Number(user) + Number(system) };
}

/** All of its processes at once: the shell, the worker, the reader. */
export function killWorker({ child }: Worker): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
}
