import { Readable, Writable } from "node:stream";
import { blank, blankLayers } from "../codebook/codebook.example.js";
import type { Analysis } from "../language/analysis.js";
import type { Reader } from "../language/reader.js";
import { readersOf } from "../ledger/ingest/readers.js";
import { nowhere } from "../place/gazetteer.example.js";
import { run } from "./run.js";
import type { World } from "./world.js";

/** One sentence a line, and nobody heard to say anything. */
function linesOf(text: string): Analysis {
  const sentences = [...text.matchAll(/.+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    paragraph: 0,
    tokens: [],
  }));
  return { sentences, names: [], mentions: [], attributions: [] };
}

/** Hears nobody say anything. */
export const deaf: Reader = {
  version: "deaf",
  analyse: ({ text }) => Promise.resolve(linesOf(text)),
  analyseSentences: ({ text }) => Promise.resolve(linesOf(text)),
};

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A command line in a world of its own: what it printed, and how it ended. */
export async function ranWith(args: readonly string[], world: Partial<World> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run(args, {
    stdin: Object.assign(Readable.from([]), { isTTY: true }),
    stdout: into(out),
    stderr: into(err),
    env: {},
    now: () => new Date("2025-11-10T12:00:00Z"),
    loadReader: async () => deaf,
    loadCodebook: async () => blank,
    loadLayers: async () => blankLayers,
    loadGazetteer: async () => nowhere,
    startReaders: async () => readersOf({ reader: deaf, codebook: blank, gazetteer: nowhere }),
    forkReader: async () => readersOf({ reader: deaf, codebook: blank, gazetteer: nowhere }),
    onInterrupt: () => () => {},
    openPage: () => {},
    ...world,
  });
  return { exit, out: out.join(""), err: err.join("") };
}

/** A stream that keeps what it is given. */
export function into(chunks: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
}
