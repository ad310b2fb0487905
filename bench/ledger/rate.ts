import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { type Engine, engines } from "../../src/ledger/store/ledger.example.js";
import { projectRoot } from "../root.js";
import { recombinedReports } from "./reports.js";

/** How many reports a second are ingested, and what share that is of reading them and no more. */
export async function rateRows(count: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-rate-"));
  const file = join(folder, "reports.jsonl");
  writeFileSync(file, `${recombinedReports(count).join("\n")}\n`);
  const rows: string[] = [];
  for (const cores of [1, 2]) {
    const bare = await bareSeconds(file, cores);
    rows.push(`bare reading, ${cores} core(s): ${(count / bare).toFixed(2)} reports/s`);
    for (const engine of engines) {
      const { seconds, memory } = await ingestSeconds(engine, file, cores);
      const share = ((100 * bare) / seconds).toFixed(0);
      const rate = (count / seconds).toFixed(2);
      rows.push(
        `ingest on ${engine.name}, ${cores} core(s): ${rate} reports/s, ${share} % of bare; ${memory}`,
      );
    }
  }
  rmSync(folder, { recursive: true });
  return rows;
}

/** As many processes as cores, each with its part; from their start to the end of the last. */
async function bareSeconds(file: string, cores: number): Promise<number> {
  const script = fileURLToPath(new URL("./bare.js", import.meta.url));
  const begun = performance.now();
  const parts = Array.from({ length: cores }, (_, part) =>
    done(pinned(`${part}`, [script, file, String(part), String(cores)])),
  );
  await Promise.all(parts);
  return (performance.now() - begun) / 1000;
}

async function ingestSeconds(engine: Engine, file: string, cores: number) {
  const place = await engine.place();
  const program = join(projectRoot(), "dist", "cli", "main.js");
  const args = [program, "ingest", file, "--db", place.address, "--workers", String(cores)];
  const begun = performance.now();
  const child = pinned(cores === 1 ? "0" : `0-${cores - 1}`, [...args, "--quiet"]);
  const sizes: number[] = [];
  const watch = setInterval(() => sizes.push(residentIn(child.pid)), 1_000);
  await done(child);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  await place.remove();
  return { seconds, memory: memoryLine(sizes.filter((size) => size > 0)) };
}

function pinned(cores: string, args: readonly string[]): ChildProcess {
  const options: SpawnOptions = { stdio: ["ignore", "inherit", "inherit"], cwd: projectRoot() };
  return spawn("taskset", ["--cpu-list", cores, process.execPath, ...args], options);
}

async function done(child: ChildProcess): Promise<void> {
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ends with ${code}`);
}

/** MiB */
function residentIn(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The second quarter of the run beside the last: in between it should not grow. */
function memoryLine(sizes: readonly number[]): string {
  const quarter = (from: number) => {
    const part = sizes.slice(
      Math.floor(from * sizes.length),
      Math.ceil((from + 0.25) * sizes.length),
    );
    return Math.round(part.reduce((sum, size) => sum + size, 0) / Math.max(1, part.length));
  };
  return `${quarter(0.25)} MiB in the second quarter, ${quarter(0.75)} MiB in the last`;
}
