import { type Kit, readingOf } from "../reading/read.js";
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
  try {
    for (const [done, input] of inputs.entries()) {
      const result = await readInput(input).catch((error: unknown) => tolerated(error, input.name));
      if (result instanceof Fault) progress.aside(faultLine(result));
      else await write(world.stdout, print(result));
      exit ||= result instanceof Fault ? result.exit : 0;
      progress.step(done + 1);
    }
  } finally {
    progress.stop();
  }
  return exit;
}

async function readOne(
  input: Input,
  meta: Partial<ReportMeta>,
  load: () => Promise<Kit>,
): Promise<ReadReport> {
  const report = reportFromText(await textOf(input), meta);
  const kit = await load();
  const analysis = await kit.reader.analyse(report);
  const reading = readingOf(report, analysis, kit);
  const nations = kit.codebook.countries;
  return { name: input.name, text: report.text, analysis, reading, nations };
}

/** A fault of one report lets the others go on; without reader and codebook there is no going on. */
function tolerated(error: unknown, where: string): Fault {
  const fault = faultOf(error, where);
  if (fault.kind === "reader" || fault.kind === "codebook") throw fault;
  return fault;
}

/** Loaded with the first report that can be read: a wrong path is told at once. */
function loaderOf(world: World): () => Promise<Kit> {
  let kit: Promise<Kit> | undefined;
  return () => {
    kit ??= loaded(world);
    return kit;
  };
}

async function loaded(world: World): Promise<Kit> {
  const failing = (kind: "reader" | "codebook", what: string) => (error: unknown) => {
    const why = `it cannot be loaded: ${error instanceof Error ? error.message : error}`;
    throw new Fault(kind, what, why, "install Dateline again");
  };
  const [reader, codebook] = await Promise.all([
    world.loadReader().catch(failing("reader", "the reader's model")),
    world.loadCodebook().catch(failing("codebook", "the codebook")),
  ]);
  return { reader, codebook };
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
