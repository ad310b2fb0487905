import type { Chunks } from "./source.js";

/** A stream read by lines and by lengths, never further ahead than one chunk. */
export interface Bytes {
  /**
   * The next line without its end, or null after the last. Of a line over `limit` bytes only the start is
   * given, and `cut` is true; the rest of it is passed over.
   */
  readonly line: (limit: number) => Promise<Line | null>;
  /** Passes over empty lines. @returns how many there were */
  readonly blanks: () => Promise<number>;
  /** The next `length` bytes, or fewer where the stream ends. */
  readonly take: (length: number) => Promise<Uint8Array>;
  /** Passes over `length` bytes. @returns how many there were */
  readonly skip: (length: number) => Promise<number>;
}

export interface Line {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

export function bytesOf(chunks: Chunks): Bytes {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();

  /** The next piece of at most `most` bytes, up to a line's end where one is asked for; null at the end. */
  const piece = async (most: number, toNewline: boolean): Promise<Uint8Array | null> => {
    while (held.length === 0) {
      const { done, value } = await iterator.next();
      if (done) return null;
      held = value;
    }
    const newline = toNewline ? held.indexOf(NEWLINE) : -1;
    const end = Math.min(newline === -1 ? held.length : newline + 1, most);
    const found = held.subarray(0, end);
    held = held.subarray(end);
    return found;
  };

  /** Hands each piece of the next `length` bytes on. */
  const through = async (length: number, use: (piece: Uint8Array) => void): Promise<number> => {
    let left = length;
    while (left > 0) {
      const next = await piece(left, false);
      if (next === null) break;
      use(next);
      left -= next.length;
    }
    return length - left;
  };

  const line = async (limit: number): Promise<Line | null> => {
    const kept: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const next = await piece(Number.POSITIVE_INFINITY, true);
      if (next === null && length === 0) return null;
      if (next !== null && length <= limit) kept.push(next);
      length += next?.length ?? 0;
      if (next === null || next.at(-1) === NEWLINE)
        return { bytes: withoutEnd(kept), cut: length > limit };
    }
  };

  const blanks = async (): Promise<number> => {
    let lines = 0;
    for (;;) {
      const first = await piece(1, false);
      if (first === null) return lines;
      let at = -1;
      for (let byte = first[0]; byte === NEWLINE || byte === RETURN; byte = held[++at]) {
        if (byte === NEWLINE) lines += 1;
      }
      const isOver = at >= held.length;
      held = at === -1 ? Buffer.concat([first, held]) : held.subarray(at);
      if (!isOver) return lines;
    }
  };

  const take = async (length: number): Promise<Uint8Array> => {
    const kept: Uint8Array[] = [];
    await through(length, (next) => kept.push(next));
    return Buffer.concat(kept);
  };

  return { line, blanks, take, skip: (length) => through(length, () => {}) };
}

function withoutEnd(pieces: readonly Uint8Array[]): Uint8Array {
  const line = Buffer.concat(pieces);
  let end = line.length;
  if (line[end - 1] === NEWLINE) end -= 1;
  if (line[end - 1] === RETURN) end -= 1;
  return line.subarray(0, end);
}
