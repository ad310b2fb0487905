import { withNotes } from "../reading/notices.js";
import { type Kit, readWith } from "../reading/read.js";
import type { Note } from "../report/draft.js";
import { LIMITS, type Limits } from "../report/limits.js";
import type { Report } from "../report/report.js";
import type { Taken, TakeOptions } from "../report/take.js";
import { plainLine } from "../telling/plain.js";
import { Fault, faultLine, faultOf } from "./fault.js";
import type { Input } from "./input.js";
import { kitOf } from "./kit.js";
import { type PrintOptions, printerOf, type ReadReport } from "./printer.js";
import { progressOf } from "./progress.js";
import { foreignWhy, type SourceOptions, sourcesOf } from "./sources.js";
import { tallyOf } from "./tally.js";
import { type World, write } from "./world.js";

export interface ReadOptions extends PrintOptions, SourceOptions {
  readonly codebook?: string;
  readonly quiet?: boolean;
}

/**
 * `dateline read`: prints each report it can read and tells of each it cannot.
 * @returns the exit code: that of the first report that could not be read, else 0
 * @throws Fault where the command line itself is at fault
 */
export async function readReports(
  files: readonly string[],
  options: ReadOptions,
  world: World,
): Promise<number> {
  refuseOptions(options);
  const { inputs, asked } = await sourcesOf(files, options, world);
  return readAll(inputs, asked, options, world);
}

async function readAll(
  inputs: readonly Input[],
  asked: TakeOptions,
  options: ReadOptions,
  world: World,
): Promise<number> {
  const print = printerOf(options, world);
  const progress = progressOf(inputs.length, world, options.quiet || hasNoUse(inputs, world));
  const tally = tallyOf();
  const load = loaderOf(world, { ...LIMITS, ...asked.limits }, options.codebook);
  let exit = 0;
  try {
    for (const [done, input] of inputs.entries()) {
      for await (const result of resultsOf(input, asked, load)) {
        if (result instanceof Fault) {
          progress.aside(faultLine(result));
          tally.failed(result.kind);
          exit ||= result.exit;
        } else if (result.is === "foreign") {
          progress.aside(foreignLine(result));
          tally.foreign(result.language);
        } else if (result.is === "skipped") tally.skipped(result.why);
        else {
          await write(world.stdout, print(result.done));
          tally.read(result.report, result.notes);
        }
        progress.step(done, tally.reports());
      }
      progress.step(done + 1, tally.reports());
    }
  } finally {
    progress.stop();
  }
  if (!options.quiet) world.stderr.write(tally.summary());
  return exit;
}

/** No bar for a single input, and none where the readings themselves appear on the terminal. */
function hasNoUse({ length }: readonly Input[], { stdout, stderr }: World): boolean {
  return Boolean(stdout.isTTY) || (Boolean(stderr.isTTY) && length < 2);
}

interface Read {
  readonly is: "read";
  readonly done: ReadReport;
  readonly report: Report;
  readonly notes: readonly Note[];
}

type Result = Read | Fault | Exclude<Taken, { is: "report" } | { is: "fault" }>;

/** What became of each thing in an input; one that ends in a fault of the program leaves the other inputs. */
async function* resultsOf(
  input: Input,
  asked: TakeOptions,
  load: () => Promise<Kit>,
): AsyncGenerator<Result> {
  try {
    for await (const taken of input.take(asked)) {
      if (taken.is === "fault") yield faultOf(taken.fault, taken.name);
      else if (taken.is === "report")
        yield await readOne(taken, load).catch((error: unknown) => tolerated(error, taken.name));
      else yield taken;
    }
  } catch (error) {
    yield tolerated(error, input.name);
  }
}

type TakenReport = Extract<Taken, { is: "report" }>;

async function readOne(
  { name, report, notes }: TakenReport,
  load: () => Promise<Kit>,
): Promise<Read> {
  const kit = await load();
  const { analysis, reading: bare } = await readWith(report, kit);
  const reading = withNotes(bare, notes);
  const nations = kit.codebook.countries;
  return {
    is: "read",
    done: { name, text: report.text, analysis, reading, nations },
    report,
    notes,
  };
}

function foreignLine({
  name,
  language,
}: {
  readonly name: string;
  readonly language: string;
}): string {
  return `dateline: ${plainLine(`${name}: ${foreignWhy(language)}`)}\n`;
}

/** A fault of one report lets the others go on; without reader and codebook there is no going on. */
function tolerated(error: unknown, where: string): Fault {
  const fault = faultOf(error, where);
  if (fault.kind === "reader" || fault.kind === "codebook") throw fault;
  return fault;
}

/** Loaded with the first report that can be read: a wrong path is told at once. */
function loaderOf(world: World, limits: Limits, own?: string): () => Promise<Kit> {
  let kit: Promise<Kit> | undefined;
  return () => {
    kit ??= kitOf(world, own).then((loaded) => ({ ...loaded, limits }));
    return kit;
  };
}

function refuseOptions({ json, explain }: ReadOptions): void {
  if (json && explain)
    throw new Fault("usage", "--explain", "it cannot go with --json", "give one of the two");
}
