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

/** How long something took: by the clock, and of the processor. Seconds. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** How many reports a second are ingested, and what share that is of reading them and no more. */
export async function rateRows(count: number, unlike: boolean): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-rate-"));
  const file = join(folder, "reports.jsonl");
  writeFileSync(file, `${(await recombinedReports(count, { unlike })).join("\n")}\n`);
  const rows: string[] = [];
  for (const cores of [1, 2]) {
    const bare = await bareReading(file, cores);
    rows.push(`bare reading, ${coresLine(cores)}: ${rateLine(count, bare)}`);
    for (const engine of engines) {
      const { took, memory } = await ingesting(engine, file, cores);
      const share = `${percent(bare.clock / took.clock)} of bare by the clock, ${percent(bare.processor / took.processor)} by processor time`;
      const rate = rateLine(count, took);
      rows.push(`ingest on ${engine.name}, ${coresLine(cores)}: ${rate}; ${share}; ${memory}`);
    }
  }
  rmSync(folder, { recursive: true });
  return rows;
}

const coresLine = (cores: number) => `${cores} core${cores === 1 ? "" : "s"}`;
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

function rateLine(count: number, { clock, processor }: Took): string {
  return `${(count / clock).toFixed(2)} reports/s (${((1000 * processor) / count).toFixed(0)} ms of processor each)`;
}

/** As many processes as cores, each with its part; from their start to the end of the last. */
async function bareReading(file: string, cores: number): Promise<Took> {
  const script = fileURLToPath(new URL("./bare.js", import.meta.url));
  const parts = Array.from({ length: cores }, (_, part) =>
    timed(started(String(part), [script, file, String(part), String(cores)])),
  );
  const took = await Promise.all(parts);
  return {
    clock: Math.max(...took.map(({ clock }) => clock)),
    processor: took.reduce((sum, { processor }) => sum + processor, 0),
  };
}

async function ingesting(engine: Engine, file: string, cores: number) {
  const place = await engine.place();
  const program = join(projectRoot(), "dist", "cli", "main.js");
  const args = [program, "ingest", file, "--db", place.address, "--workers", String(cores)];
  const child = started(cores === 1 ? "0" : `0-${cores - 1}`, [...args, "--quiet"]);
  const sizes: number[] = [];
  const watch = setInterval(() => sizes.push(residentIn(child.pid)), 1_000);
  const took = await timed(child);
  clearInterval(watch);
  await place.remove();
  return { took, memory: memoryLine(sizes.filter((size) => size > 0)) };
}

/** On so many cores; prints what time of the processor it took when it has ended. */
function started(cores: string, args: readonly string[]): ChildProcess {
  const script = `TIMEFORMAT='%U %S'; time taskset --cpu-list ${cores} "$@"`;
  const options: SpawnOptions = { stdio: ["ignore", "inherit", "pipe"], cwd: projectRoot() };
  return spawn("bash", ["-c", script, "bench", process.execPath, ...args], options);
}

async function timed(child: ChildProcess): Promise<Took> {
  const begun = performance.now();
  let told = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    told += chunk;
  });
  const [code] = await once(child, "close");
  const [, user, system] = /([\d.]+) ([\d.]+)\n$/.exec(told) ?? [];
  if (code !== 0 || user === undefined) throw new Error(`it ends with ${code}: ${told}`);
  const clock = (performance.now() - begun) / 1000;
  return { clock, processor: Number(user) + Number(system) };
}

/** MiB, of the process that the shell has started. */
function residentIn(shell: number | undefined): number {
  try {
    const child = readFileSync(`/proc/${shell}/task/${shell}/children`, "utf8").trim();
    const status = readFileSync(`/proc/${child}/status`, "utf8");
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
