import type { Bounds } from "../language/bounds.js";
import { ReportFault } from "../report/fault.js";
import { type Limits, limitAdvice } from "../report/limits.js";

export type ReadingLimits = Pick<Limits, "sentence" | "time">;

/**
 * What one report may take, its time beginning now. The reader has nearly all of it, and asks after every few
 * sentences; the rules that follow take time by the length of the report, and a small part of the reader's.
 * @param now in milliseconds
 */
export function boundsOf(
  { sentence, time }: ReadingLimits,
  now: () => number = () => performance.now(),
): Bounds {
  const begun = now();
  const onTheWay = () => {
    if (now() - begun > time) throw slow(time);
  };
  return { sentence, onTheWay };
}

function slow(time: number): ReportFault {
  const why = `it takes over ${time / 1_000} s to read`;
  return new ReportFault("too-large", why, `split it, or ${limitAdvice("time")}`);
}
