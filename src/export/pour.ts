import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** How much is put together before it is handed on: many small writes are slow. UTF-16 units. */
const BATCH = 64 * 1024;

/** Writes pieces as fast as `out` takes them, and leaves it open. */
export async function pour(
  pieces: AsyncIterable<string | Uint8Array>,
  out: Writable,
): Promise<void> {
  await pipeline(Readable.from(pieces, { highWaterMark: 1 }), out, { end: false });
}

export async function* batched(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let batch = "";
  for await (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}
