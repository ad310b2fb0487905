import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ReportFault } from "../fault.js";
import type { Limits } from "../limits.js";
import type { Chunks } from "../source.js";
import { metered, meterOf } from "./meter.js";

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * What a gzip holds, all its members.
 * @throws ReportFault damaged, after what could be unpacked; too-large
 */
export async function* gunzipped(chunks: Chunks, limits: Limits): Chunks {
  const meter = meterOf(limits);
  const input = Readable.from(metered(chunks, meter.packed), { objectMode: false });
  const output = createGunzip();
  input.on("error", (error) => output.destroy(error));
  try {
    yield* metered(input.pipe(output), meter.unpacked);
  } catch (error) {
    throw told(error);
  } finally {
    input.destroy();
    output.destroy();
  }
}

/** zlib's own complaints have codes such as Z_DATA_ERROR. */
function told(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("Z_")) return error;
  const why = `the gzip is damaged: ${(error as Error).message}`;
  return new ReportFault("damaged", why, "fetch or pack it again; what came before was taken in");
}
