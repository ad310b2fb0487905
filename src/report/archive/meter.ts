import { ReportFault } from "../fault.js";
import { type Limits, limitAdvice } from "../limits.js";
import type { Chunks } from "../source.js";

/** Refuses what grows far more than texts do when it is unpacked. */
export interface Meter {
  readonly packed: (bytes: number) => void;
  readonly unpacked: (bytes: number) => void;
}

/** One for each archive, all its entries together: many small bombs are one. */
export function meterOf({ ratio, report }: Limits): Meter {
  let packed = 0;
  let unpacked = 0;
  return {
    packed: (bytes) => {
      packed += bytes;
    },
    unpacked: (bytes) => {
      unpacked += bytes;
      // Up to the size of one report nothing can go wrong: a page of blanks is no bomb.
      if (unpacked > report && unpacked > ratio * packed) throw bomb(ratio);
    },
  };
}

export async function* metered(chunks: Chunks, count: (bytes: number) => void): Chunks {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

function bomb(ratio: number): ReportFault {
  const why = `unpacked it is over ${ratio} times as large`;
  return new ReportFault("too-large", why, `if you trust it, ${limitAdvice("ratio")}`);
}
