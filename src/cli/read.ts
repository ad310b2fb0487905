import { resolve } from "node:path";
import { type Kit, readingOf } from "../reading/read.js";
import type { Note } from "../report/draft.js";
import type { Report, ReportMeta } from "../report/report.js";
import type { Taken, TakeOptions } from "../report/take.js";
import { type Asked, takeOptions } from "./asked.js";
import { Fault, faultLine, faultOf } from "./fault.js";
import { type Input, inputsOf } from "./input.js";
import { kitOf } from "./kit.js";
import { type MetaIndex, metaFor, readIndex } from "./meta.js";
import { messageOf } from "./notices.js";
import { type PrintOptions, printerOf, type ReadReport } from "./printer.js";
import { progressOf } from "./progress.js";
import { languageName, tallyOf } from "./tally.js";
import { plainLine } from "./view/plain.js";
import { type World, write } from "./world.js";

export interface ReadOptions extends PrintOptions, Asked {
  readonly meta?: string;
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
  const asked = takeOptions(options);
  const inputs = (await inputsOf(files, world.stdin)).filter(isNoIndex(options.meta));
  const index = options.meta === undefined ? null : await readIndex(options.meta);
  const known = (names: readonly string[]) => metaOf(names, index, options);
  return readAll(inputs, { ...asked, known }, options, world);
}

/** The list that --meta names often lies in the folder that is read. */
function isNoIndex(meta: string | undefined): (input: Input) => boolean {
  const path = meta === undefined ? null : resolve(meta);
  return ({ name }) => path === null || resolve(name) !== path;
}

async function readAll(
  inputs: readonly Input[],
  asked: TakeOptions,
  options: ReadOptions,
  world: World,
): Promise<number> {
  const print = printerOf(options, world);
  const progress = progressOf(inputs.length, world, options.quiet ?? false);
  const tally = tallyOf();
  const load = loaderOf(world, options.codebook);
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
  const analysis = await kit.reader.analyse(report);
  const made = readingOf(report, analysis, kit);
  const reading = { ...made, messages: [...made.messages, ...notes.map(messageOf)] };
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
  const why = `it is in ${languageName(language)}, and is set aside; --any-language reads it`;
  return `dateline: ${plainLine(`${name}: ${why}`)}\n`;
}

/** A fault of one report lets the others go on; without reader and codebook there is no going on. */
function tolerated(error: unknown, where: string): Fault {
  const fault = faultOf(error, where);
  if (fault.kind === "reader" || fault.kind === "codebook") throw fault;
  return fault;
}

/** Loaded with the first report that can be read: a wrong path is told at once. */
function loaderOf(world: World, own?: string): () => Promise<Kit> {
  let kit: Promise<Kit> | undefined;
  return () => {
    kit ??= kitOf(world, own);
    return kit;
  };
}

/** The command line's word goes before the index's; the index may name the report or what it is in. */
function metaOf(
  names: readonly string[],
  index: MetaIndex | null,
  { date, publisher }: ReadOptions,
): Partial<ReportMeta> {
  const entry =
    index && names.map((name) => metaFor(index, name)).find((meta) => meta !== undefined);
  return {
    ...entry,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { published: date }),
  };
}

function refuseOptions({ json, explain }: ReadOptions): void {
  if (json && explain)
    throw new Fault("usage", "--explain", "it cannot go with --json", "give one of the two");
}
