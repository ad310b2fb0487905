import { createGunzip } from "node:zlib";
import { ReportFault } from "../fault.js";
import type { Limits } from "../limits.js";
import type { Chunks } from "../source.js";
import { type Meter, meterOf } from "./meter.js";

/**
 * What a gzip holds, all its members. One chunk at a time goes in, so that all that can be unpacked comes out
 * before a fault is told: a stream would drop what it has not yet handed on.
 * @throws ReportFault damaged, after what could be unpacked; too-large
 */
export async function* gunzipped(chunks: Chunks, limits: Limits): Chunks {
  const meter = meterOf(limits);
  const gunzip = createGunzip();
  const unpacked: Uint8Array[] = [];
  gunzip.on("data", (piece: Uint8Array) => unpacked.push(piece));
  const failed = new Promise<Error>((resolve) => gunzip.once("error", resolve));
  const ended = new Promise<null>((resolve) => gunzip.once("end", () => resolve(null)));
  const written = (chunk: Uint8Array) =>
    new Promise<null>((resolve) => gunzip.write(chunk, (error) => error ?? resolve(null)));
  try {
    for await (const chunk of chunks) {
      meter.packed(chunk.length);
      const error = await Promise.race([written(chunk), failed]);
      yield* counted(unpacked, meter);
      if (error) throw told(error);
    }
    gunzip.end();
    const error = await Promise.race([ended, failed]);
    yield* counted(unpacked, meter);
    if (error) throw told(error);
  } finally {
    gunzip.destroy();
  }
}

function* counted(unpacked: Uint8Array[], meter: Meter): Generator<Uint8Array> {
  for (const piece of unpacked.splice(0)) {
    meter.unpacked(piece.length);
    yield piece;
  }
}

/** zlib's own complaints have codes such as Z_DATA_ERROR. */
function told(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("Z_")) return error;
  const why = `the gzip is damaged: ${(error as Error).message}`;
  return new ReportFault("damaged", why, "fetch or pack it again; what came before was taken in");
}
