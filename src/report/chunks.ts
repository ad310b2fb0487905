import { type Limits, refuseLarge } from "./limits.js";
import type { Chunks } from "./source.js";

/** The first bytes of a stream, and the whole of it, those included. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly whole: Chunks;
  /** To be called when no more of it is wanted, whether it was read or not. */
  readonly close: () => Promise<void>;
}

/** Looks at the first `wanted` bytes or more, without losing them. A fault that comes after some is told with the whole. */
export async function peek(chunks: Chunks, wanted: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let fault: unknown;
  while (length < wanted && fault === undefined) {
    const next = await iterator.next().catch((error: unknown) => ({ error }));
    if ("error" in next) {
      if (length === 0) throw next.error;
      fault = next.error;
    } else if (next.done) break;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const close = async () => void (await iterator.return?.());
  return { head: Buffer.concat(first), whole: joined(first, rest, fault), close };
}

async function* joined(first: readonly Uint8Array[], rest: Chunks, fault: unknown): Chunks {
  yield* first;
  if (fault !== undefined) throw fault;
  yield* rest;
}

/** @throws ReportFault too-large, as soon as it is */
export async function gather(
  chunks: Chunks,
  limit: number,
  name: keyof Limits = "report",
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    length += chunk.length;
    refuseLarge(length, limit, name);
  }
  return Buffer.concat(kept);
}
