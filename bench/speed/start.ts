import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { BenchFault } from "../fault.js";
import { projectRoot } from "../root.js";

const RUNS = 5;

/** Milliseconds from `dateline read --json` on the first sample to its end; the median of five runs. */
export function startToFirstReading(): number {
  const root = projectRoot();
  const sample = readdirSync(join(root, "samples")).find((name) => /^01.*\.txt$/.test(name));
  if (sample === undefined)
    throw new BenchFault("samples/01*.txt is not there", "restore the samples");
  const program = join("dist", "cli", "main.js");
  if (!existsSync(join(root, program)))
    throw new BenchFault(`${program} is not there`, "run npm run build");
  const args = [program, "read", "--json", join("samples", sample)];
  return median(Array.from({ length: RUNS }, () => timed(args, root)));
}

function timed(args: readonly string[], cwd: string): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new BenchFault(`dateline read failed: ${stderr.trim()}`, "see above");
  return performance.now() - begun;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
