import type { Reader } from "../language/reader.js";
import { readingOf } from "../reading/read.js";
import { isDay } from "../report/date.js";
import { type ReportMeta, reportFromText } from "../report/report.js";
import { Fault, faultLine, faultOf } from "./fault.js";
import { type Input, inputsOf, textOf } from "./input.js";
import { type MetaIndex, metaFor, readIndex } from "./meta.js";
import { type PrintOptions, printerOf, type ReadReport } from "./printer.js";
import { progressOf } from "./progress.js";
import { type World, write } from "./world.js";

export interface ReadOptions extends PrintOptions {
  readonly date?: string;
  readonly publisher?: string;
  readonly meta?: string;
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
  const inputs = inputsOf(files, world.stdin);
  const index = options.meta === undefined ? null : await readIndex(options.meta);
  const load = loaderOf(world);
  return readAll(inputs, options, world, (input) =>
    readOne(input, metaOf(input, index, options), load),
  );
}

async function readAll(
  inputs: readonly Input[],
  options: ReadOptions,
  world: World,
  readInput: (input: Input) => Promise<ReadReport>,
): Promise<number> {
  const print = printerOf(options, world);
  const progress = progressOf(inputs.length, world, options.quiet ?? false);
  let exit = 0;
  for (const [done, input] of inputs.entries()) {
    const result = await readInput(input).catch((error: unknown) => tolerated(error, input.name));
    if (result instanceof Fault) progress.aside(faultLine(result));
    else await write(world.stdout, print(result));
    exit ||= result instanceof Fault ? result.exit : 0;
    progress.step(done + 1);
  }
  progress.stop();
  return exit;
}

async function readOne(
  input: Input,
  meta: Partial<ReportMeta>,
  load: () => Promise<Reader>,
): Promise<ReadReport> {
  const report = reportFromText(await textOf(input), meta);
  const reader = await load();
  const analysis = await reader.analyse(report);
  const reading = readingOf(report, analysis, reader.version);
  return { name: input.name, text: report.text, analysis, reading };
}

/** A fault of one report lets the others go on; without a reader there is no going on. */
function tolerated(error: unknown, where: string): Fault {
  const fault = faultOf(error, where);
  if (fault.kind === "reader") throw fault;
  return fault;
}

/** Loaded with the first report that can be read: a wrong path is told at once. */
function loaderOf(world: World): () => Promise<Reader> {
  let reader: Promise<Reader> | undefined;
  return () => {
    reader ??= world.loadReader().catch((error: unknown) => {
      const why = `it cannot be loaded: ${error instanceof Error ? error.message : error}`;
      throw new Fault("reader", "the reader's model", why, "install Dateline again");
    });
    return reader;
  };
}

/** The command line's word goes before the index's. */
function metaOf(input: Input, index: MetaIndex | null, options: ReadOptions): Partial<ReportMeta> {
  const { date, publisher } = options;
  return {
    ...(index === null ? {} : metaFor(index, input.name)),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { published: date }),
  };
}

function refuseOptions({ json, explain, date }: ReadOptions): void {
  if (json && explain)
    throw new Fault("usage", "--explain", "it cannot go with --json", "give one of the two");
  if (date !== undefined && !isDay(date))
    throw new Fault("date", "--date", `${date} is no day that exists`, "give it as YYYY-MM-DD");
}
