import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { decode } from "../report/decode.js";
import { refuseLarge } from "../report/limits.js";
import type { FaultKind } from "./exits.js";
import { Fault } from "./fault.js";

/** One text to read: a file, or standard input. */
export interface Input {
  readonly name: string;
  readonly open: () => Readable;
}

type Terminal = { readonly isTTY?: boolean | undefined };

/**
 * The inputs that the arguments name; none and a pipe is the pipe.
 * @throws Fault usage, where there is nothing to read
 */
export function inputsOf(files: readonly string[], stdin: Readable & Terminal): Input[] {
  const standard: Input = { name: "standard input", open: () => stdin };
  if (files.length === 0 && stdin.isTTY) throw nothing();
  if (files.indexOf("-") !== files.lastIndexOf("-")) throw twice();
  if (files.length === 0) return [standard];
  return files.map((name) =>
    name === "-" ? standard : { name, open: () => createReadStream(name) },
  );
}

/** @throws Fault where it cannot be read, ReportFault where it is no text */
export async function textOf(input: Input): Promise<string> {
  return decode(await bytesOf(input));
}

async function bytesOf(input: Input): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of input.open()) {
      chunks.push(Buffer.from(chunk));
      length += chunks.at(-1)?.length ?? 0;
      refuseLarge(length);
    }
  } catch (error) {
    throw openFault(error, input.name);
  }
  return Buffer.concat(chunks);
}

const OPEN_FAULTS: Readonly<Record<string, readonly [FaultKind, string, string]>> = {
  ENOENT: ["missing", "there is no such file", "check the path"],
  ENOTDIR: ["missing", "there is no such file", "check the path"],
  EISDIR: ["directory", "it is a folder", "name the files in it, for example FOLDER/*.txt"],
  EACCES: ["unreadable", "you may not read it", "change its permissions"],
  EPERM: ["unreadable", "you may not read it", "change its permissions"],
};

function openFault(error: unknown, where: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = OPEN_FAULTS[code];
  return known ? new Fault(known[0], where, known[1], known[2]) : error;
}

function nothing(): Fault {
  return new Fault("usage", "read", "there is nothing to read", "name a file, or pipe a text in");
}

function twice(): Fault {
  return new Fault("usage", "-", "standard input can be read only once", "give - once");
}
