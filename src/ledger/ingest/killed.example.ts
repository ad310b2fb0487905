import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { check } from "../store/check/check.js";
import { LedgerFault } from "../store/fault.js";
import { fingerprintOf } from "../store/fingerprint.js";
import type { Engine, Place } from "../store/ledger.example.js";
import { openLedger } from "../store/open/open.js";
import { BATCH } from "./batch.js";

/** What is tried, and with what. */
export interface Trial {
  readonly engine: Engine;
  /** The project's folder, with its samples and what `npm run build` made. */
  readonly root: string;
  /** A folder of the trial's own. */
  readonly folder: string;
  readonly kills: number;
  /** How many reports there are to ingest: enough that most runs are killed before they come to the end. */
  readonly reports: number;
  /** From 0 to 1, as Math.random. */
  readonly random: () => number;
  readonly tell?: (line: string) => void;
}

export interface Killed {
  readonly kills: number;
  /** Runs that came to their end before they could be killed. */
  readonly finished: number;
  /** What was not as it should be. */
  readonly problems: readonly string[];
}

/**
 * Ingests the same file again and again, killing the program at random moments. After each kill every report must be
 * whole or absent, and at the end the ledger must be that of a run that was left alone.
 */
export async function killedTrial(trial: Trial): Promise<Killed> {
  const source = join(trial.folder, "reports.jsonl");
  writeFileSync(source, reports(trial.root, trial.reports));
  const { want, batch } = await undisturbed(trial, source);
  const problems: string[] = [];
  let [kills, finished, whole] = [0, 0, 0];
  let place = await trial.engine.place();
  while (kills < trial.kills) {
    const ended = await killedRun(trial, source, place, { whole, batch });
    if (ended) finished += 1;
    else kills += 1;
    const left = await problemsIn(place);
    problems.push(...left.problems.map((problem) => `after kill ${kills}: ${problem}`));
    trial.tell?.(`${kills} kills, ${left.inputs} inputs whole, ${problems.length} problems`);
    whole = left.inputs;
    if (!ended) continue;
    whole = 0;
    problems.push(...(await ending(place, want)));
    await place.remove();
    place = await trial.engine.place();
  }
  await once(run(trial, source, place), "exit");
  problems.push(...(await ending(place, want)));
  await place.remove();
  return { kills, finished, problems };
}

interface Undisturbed {
  /** The ledger's fingerprint. */
  readonly want: string;
  /** How long a batch takes, as the machine is. Milliseconds. */
  readonly batch: number;
}

async function undisturbed(trial: Trial, source: string): Promise<Undisturbed> {
  const place = await trial.engine.place();
  const begun = performance.now();
  const [code] = await once(run(trial, source, place), "exit");
  // Some lines of the file are no reports, which the exit code tells.
  if (code !== 13) throw new Error(`an undisturbed run ends with ${code}`);
  const batch = (performance.now() - begun) / (trial.reports / BATCH);
  const want = await opened(place, fingerprintOf);
  await place.remove();
  return { want, batch };
}

/** @returns whether it came to its end before it could be killed */
async function killedRun(trial: Trial, source: string, place: Place, far: Far): Promise<boolean> {
  const child = run(trial, source, place);
  const exit = once(child, "exit");
  const late = new AbortController();
  await Promise.race([moment(trial, far, late.signal), exit]);
  late.abort();
  child.kill("SIGKILL");
  const [, signal] = await exit;
  return signal === null;
}

/** How far the runs before have come, and how long a batch takes. */
interface Far {
  readonly whole: number;
  readonly batch: number;
}

/** While it starts, or once it has gone on from where it was by up to three batches. */
async function moment(
  { folder, random }: Trial,
  { whole, batch }: Far,
  late: AbortSignal,
): Promise<void> {
  if (random() < 0.2) return wait(random() * 3 * batch);
  const enough = whole + Math.floor(random() * 3) * BATCH;
  while (!late.aborted && linesIn(reportIn(folder)) <= enough) await wait(10);
  await wait(random() * 1.5 * batch);
}

function linesIn(file: string): number {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").length : 0;
}

const reportIn = (folder: string) => join(folder, "became.jsonl");

function run({ root, folder }: Trial, source: string, { address }: Place): ChildProcess {
  rmSync(reportIn(folder), { force: true });
  const program = join(root, "dist", "cli", "main.js");
  const options = ["--db", address, "--workers", "1", "--report", reportIn(folder), "--quiet"];
  return spawn(process.execPath, [program, "ingest", source, ...options], { stdio: "ignore" });
}

async function opened<Done>(
  { address }: Place,
  use: (ledger: Awaited<ReturnType<typeof openLedger>>) => Promise<Done>,
): Promise<Done> {
  const ledger = await openLedger(address);
  return use(ledger).finally(() => ledger.close());
}

async function problemsIn(place: Place): Promise<{ inputs: number; problems: string[] }> {
  const problems: string[] = [];
  const count = async () =>
    opened(place, async (ledger) => {
      const { reports } = await check(ledger, ({ where, text }) =>
        problems.push(`${where}: ${text}`),
      );
      const { told, inputs } = await ledger.db
        .selectFrom("inputs")
        .select(({ fn }) => fn.count<number>("report").distinct().as("told"))
        .select(({ fn }) => fn.countAll<number>().as("inputs"))
        .executeTakeFirstOrThrow();
      if (told !== reports) problems.push(`${reports} reports come from ${told} inputs`);
      return inputs;
    });
  return { inputs: await count().catch(unmade), problems };
}

/** It was killed before there was a ledger. */
function unmade(error: unknown): number {
  if (error instanceof LedgerFault && error.kind === "no-ledger") return 0;
  throw error;
}

async function ending(place: Place, want: string): Promise<string[]> {
  const { inputs, problems } = await problemsIn(place);
  const isSame = (await opened(place, fingerprintOf)) === want;
  return isSame ? problems : [...problems, `with ${inputs} inputs it is another ledger at the end`];
}

/** Paragraphs of the samples as reports of their own, with copies and lines that are none among them. */
function reports(root: string, count: number): string {
  const folder = join(root, "samples");
  const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const paragraphs = texts
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\n\s*\n/u))
    .filter((text) => text.length > 80 && text.length < 400);
  const lines = Array.from({ length: count }, (_, n) => {
    if (n % 40 === 39) return '{"headline": "no text"}';
    const text = paragraphs[n % paragraphs.length];
    const published = `2025-10-${String(10 + Math.floor(n / paragraphs.length)).padStart(2, "0")}`;
    return JSON.stringify({ text, published, publisher: n % 7 === 0 ? "The Post" : "Mail" });
  });
  return `${lines.join("\n")}\n`;
}
