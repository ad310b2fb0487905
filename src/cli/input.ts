import type { Readable } from "node:stream";
import type { Allowed, Fetcher } from "../report/address/fetch.js";
import { ReportFault } from "../report/fault.js";
import { LIMITS } from "../report/limits.js";
import { fileSource, openFault, type Source, streamSource } from "../report/source.js";
import { type Taken, type TakeOptions, take } from "../report/take.js";
import { Fault } from "./fault.js";
import { filesUnder, kindOfPath, matching } from "./paths.js";

/** One file, address or pipe, and what is found in it when it is read. */
export interface Input {
  readonly name: string;
  /** Whether what stands at a place in it may be something else tomorrow, as in a feed. */
  readonly online: boolean;
  /** What part of it has been taken, from 0 to 1, where that can be known. */
  readonly through: () => number;
  readonly take: (options: TakeOptions) => AsyncIterable<Taken>;
}

type Terminal = { readonly isTTY?: boolean | undefined };

/**
 * The inputs that the arguments name, folders and patterns laid out; none and a pipe is the pipe.
 * @throws Fault usage, where there is nothing to read
 */
export async function inputsOf(
  args: readonly string[],
  stdin: Readable & Terminal,
): Promise<Input[]> {
  if (args.length === 0 && stdin.isTTY) throw nothing();
  if (args.indexOf("-") !== args.lastIndexOf("-")) throw twice();
  const named = args.length === 0 ? ["-"] : args;
  const fetcher = once(async () => (await import("../report/address/fetch.js")).fetcherOf());
  const inputs: Input[] = [];
  for (const arg of named)
    inputs.push(
      ...(arg === "-"
        ? [from(streamSource("standard input", stdin))]
        : await laidOut(arg, fetcher)),
    );
  return inputs;
}

async function laidOut(arg: string, fetcher: () => Promise<Fetcher>): Promise<Input[]> {
  if (isAddress(arg)) return [online(arg, fetcher)];
  if (isForeign(arg)) return [failing(arg, notFetched())];
  const kind = await kindOfPath(arg);
  if (kind === "folder") return inFolder(arg);
  const matched = kind === null ? await matching(arg) : null;
  if (matched === null) return [from(fileSource(arg))];
  if (matched.length === 0)
    return [failing(arg, new ReportFault("missing", "no file matches it", "check the pattern"))];
  return matched.map((path) => from(fileSource(path)));
}

async function inFolder(folder: string): Promise<Input[]> {
  const found = await filesUnder(folder).catch((error: unknown) => openFault(error));
  if (found instanceof ReportFault) return [failing(folder, found)];
  if (!Array.isArray(found)) throw found;
  const likely = found.filter((file) => file.isLikely);
  if (likely.length === 0) return [failing(folder, empty())];
  return found.map((file) => (file.isLikely ? from(fileSource(file.path)) : passedOver(file.path)));
}

function isAddress(arg: string): boolean {
  return /^https?:\/\//i.test(arg);
}

/** "ftp://…", "file://…" */
function isForeign(arg: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(arg);
}

function from(source: Source): Input {
  return {
    name: source.name,
    online: false,
    through: () => source.progress?.fraction ?? 0,
    take: (options) => take(source, options),
  };
}

/** Fetched when its turn comes. */
function online(address: string, fetcher: () => Promise<Fetcher>): Input {
  return {
    name: address,
    online: true,
    through: () => 0,
    take: async function* (options) {
      const { fetch } = await fetcher();
      const source = await fetch(address, allowedBy(options)).catch((error: unknown) => error);
      if (source instanceof ReportFault) yield { is: "fault", name: address, fault: source };
      else if (source instanceof Error) throw source;
      else yield* take(source as Source, options);
    },
  };
}

/** What the user says of fetching. */
export function allowedBy({ limits, hosts = [] }: TakeOptions): Allowed {
  return { limits: { ...LIMITS, ...limits }, hosts };
}

/** Made when it is first needed, and once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function failing(name: string, fault: ReportFault): Input {
  return { name, ...still, take: () => one({ is: "fault", name, fault }) };
}

function passedOver(name: string): Input {
  return { name, ...still, take: () => one({ is: "skipped", name, why: "files of other kinds" }) };
}

const still = { online: false, through: () => 0 };

async function* one(taken: Taken): AsyncGenerator<Taken> {
  yield taken;
}

function empty(): ReportFault {
  return new ReportFault(
    "missing",
    "no file in it can hold a report",
    "name a folder of texts or pages",
  );
}

function notFetched(): ReportFault {
  return new ReportFault(
    "network",
    "only HTTP and HTTPS are fetched",
    "save it, and name the file",
  );
}

function nothing(): Fault {
  return new Fault("usage", "read", "there is nothing to read", "name a file, or pipe a text in");
}

function twice(): Fault {
  return new Fault("usage", "-", "standard input can be read only once", "give - once");
}
