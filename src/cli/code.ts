import type { Found } from "../ledger/ingest/found.js";
import { type Coded, codeInto, type Read } from "../partition/code.js";
import { LAYOUTS, type Layout, laidOut } from "../partition/layout.js";
import { isIn, type Part, partIn, partName, sourceName } from "../partition/part.js";
import { whole } from "../partition/whole.js";
import { withNotes } from "../reading/notices.js";
import { read } from "../reading/read.js";
import { plainLine } from "../telling/plain.js";
import { EXITS } from "./exits.js";
import { Fault } from "./fault.js";
import { foundIn } from "./found.js";
import { kitOf } from "./kit.js";
import { progressOf } from "./progress.js";
import { type SourceOptions, type Sources, sourcesOf } from "./sources.js";
import type { World } from "./world.js";

export interface CodeOptions extends SourceOptions {
  readonly out: string;
  readonly partition?: string;
  readonly format: string;
  readonly codebook?: string;
  readonly quiet?: boolean;
}

/** A part to be made: its folder's name, and what is in it. */
interface Making {
  readonly name: string;
  readonly found: () => AsyncIterable<Found>;
}

/**
 * `dateline code`: archives into files.
 * @returns the exit code: 0 where all parts are whole, 130 where it was stopped
 * @throws Fault
 */
export async function codeSources(
  files: readonly string[],
  options: CodeOptions,
  world: World,
): Promise<number> {
  const layout = layoutIn(options);
  const parts = partsOf(await sourcesOf(files, options, world), options);
  const stop = new AbortController();
  const ignore = world.onInterrupt(() => stop.abort());
  const reading = loadedOnce(world, options.codebook);
  const line = (text: string) => {
    if (!options.quiet) world.stderr.write(`dateline: ${plainLine(text)}\n`);
  };
  let exit = 0;
  try {
    for (const part of parts) {
      if (stop.signal.aborted) break;
      exit ||= await made(
        part,
        { layout, read: reading, signal: stop.signal, line },
        options,
        world,
      );
    }
  } finally {
    ignore();
  }
  return stop.signal.aborted ? EXITS.interrupt.code : exit;
}

interface Run {
  readonly layout: Layout;
  readonly read: Read;
  readonly signal: AbortSignal;
  readonly line: (text: string) => void;
}

async function made(
  { name, found }: Making,
  { layout, read, signal, line }: Run,
  { out, quiet = false }: CodeOptions,
  world: World,
): Promise<number> {
  let coded: Coded | null = null;
  const progress = progressOf(1, world, quiet);
  const became = await whole(out, name, async (folder) => {
    coded = await codeInto(folder, found(), read, {
      signal,
      tell: (done) => progress.step(0, done),
    });
    if (coded.unopened !== null || signal.aborted) return false;
    await laidOut(folder, layout);
    return true;
  }).finally(() => progress.stop());
  if (became === "there") line(`${name}: there already`);
  return coded === null ? 0 : told(name, coded, line, signal.aborted);
}

/** A part of which a source could not be opened is not made: once it can be, the same command makes it. */
function told(
  name: string,
  { read, others, unopened }: Coded,
  line: (text: string) => void,
  isStopped: boolean,
): number {
  if (unopened !== null) {
    line(`${name}: not made: ${unopened.input}: ${unopened.why}`);
    return EXITS.damaged.code;
  }
  if (!isStopped) line(`${name}: ${read} reports read, ${others} other inputs`);
  return 0;
}

function partsOf(sources: Sources, { partition }: CodeOptions): Making[] {
  if (partition !== undefined) {
    const part = partIn(partition);
    if (part === null)
      throw new Fault("usage", "--partition", `${partition} is no part`, "give it as 3/10");
    return [{ name: partName(part), found: () => only(foundIn(sources), part) }];
  }
  return sources.inputs.map((input) => ({
    name: sourceName(input.name),
    found: () => foundIn({ ...sources, inputs: [input] }),
  }));
}

async function* only(found: AsyncIterable<Found>, part: Part): AsyncGenerator<Found> {
  for await (const thing of found) if (isIn(thing, part) || isUnopened(thing)) yield thing;
}

/** A source of which nothing can be had is missing in every part. */
function isUnopened({ is, key, source }: Found): boolean {
  return is === "failed" && key === source;
}

function loadedOnce(world: World, own?: string): Read {
  let kit: ReturnType<typeof kitOf> | undefined;
  return async (report, notes) => {
    kit ??= kitOf(world, own);
    return withNotes(await read(report, await kit), notes);
  };
}

function layoutIn({ format }: CodeOptions): Layout {
  const found = LAYOUTS.find((layout) => layout === format);
  if (found !== undefined) return found;
  throw new Fault(
    "usage",
    "--format",
    `there is no ${format}`,
    `use one of: ${LAYOUTS.join(", ")}`,
  );
}
