import type { Range } from "./analysis.js";

/** The index of the last of some ordered ranges that begins at or before an offset; -1 where none does. */
export function lastBefore(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
