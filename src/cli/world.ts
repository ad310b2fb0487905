import type { Readable, Writable } from "node:stream";
import type { Codebook, Layers } from "../codebook/codebook.js";
import type { Reader } from "../language/reader.js";
import type { Readers } from "../ledger/ingest/readers.js";
import type { Gazetteer } from "../place/gazetteer.js";
import type { ReadingLimits } from "../reading/bounds.js";

interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that the commands touch outside themselves; tests hand in one of their own. */
export interface World {
  readonly stdin: Readable & Terminal;
  readonly stdout: Writable & Terminal;
  readonly stderr: Writable & Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly loadReader: () => Promise<Reader>;
  /** With the path of a user's folder, if any; so do the layers. */
  readonly loadCodebook: (own?: string) => Promise<Codebook>;
  readonly loadLayers: (own?: string) => Promise<Layers>;
  readonly loadGazetteer: () => Promise<Gazetteer>;
  /** So many readers side by side, with the path of a user's codebook, if any, and what a report may take. */
  readonly startReaders: (
    workers: number,
    own?: string,
    limits?: ReadingLimits,
  ) => Promise<Readers>;
  /** A reader that may crash without harm to this process; the same of it. */
  readonly forkReader: (own?: string, limits?: ReadingLimits) => Promise<Readers>;
  /** Asks to be told of the first Ctrl-C instead of being ended by it. @returns takes that back */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Shows an address in a browser, where there is one. */
  readonly openPage: (url: string) => void;
}

/** Done when the stream has taken it: a slow pipe slows the run instead of filling the memory. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** The other end of the pipe has gone, as in `dateline read … | head`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
