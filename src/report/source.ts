import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { ReportFault, type ReportFaultKind } from "./fault.js";

/** Bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Where bytes come from, and what is known of them from outside. */
export interface Source {
  /** For people, and what `--meta` matches. */
  readonly name: string;
  readonly open: () => Chunks;
  /** The file it is, where it is one: a ZIP can then be read in place. */
  readonly path?: string;
  /** As a server declares them: "text/html", "windows-1252". */
  readonly type?: string | undefined;
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
  /** How much of it has been read, where that can be known. */
  readonly progress?: Progress;
}

/** From 0 to 1. */
export interface Progress {
  fraction: number;
}

export function fileSource(path: string): Source {
  const progress = { fraction: 0 };
  return { name: path, path, open: () => counted(path, progress), progress };
}

async function* counted(path: string, progress: Progress): Chunks {
  let read = 0;
  let size: number | undefined;
  for await (const chunk of told(createReadStream(path))) {
    size ??= statSync(path).size;
    read += chunk.length;
    // A pipe with a name has no size.
    progress.fraction = size > 0 ? Math.min(1, read / size) : 0;
    yield chunk;
  }
}

export function streamSource(name: string, stream: Readable): Source {
  return { name, open: () => told(stream) };
}

const OPEN_FAULTS: Readonly<Record<string, readonly [ReportFaultKind, string, string]>> = {
  ENOENT: ["missing", "there is no such file", "check the path"],
  ENOTDIR: ["missing", "there is no such file", "check the path"],
  EISDIR: ["directory", "it is a folder", "name a file, or the folder as an argument"],
  EACCES: ["unreadable", "you may not read it", "change its permissions"],
  EPERM: ["unreadable", "you may not read it", "change its permissions"],
};

/** What went wrong when a file was opened, as a fault that a person can put right. */
export function openFault(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = OPEN_FAULTS[code];
  return known ? new ReportFault(...known) : error;
}

async function* told(stream: Readable): Chunks {
  try {
    for await (const chunk of stream) yield Buffer.from(chunk);
  } catch (error) {
    throw openFault(error);
  }
}
