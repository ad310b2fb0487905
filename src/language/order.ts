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

/** For each sentence the ranges that overlap it, in their order; a range over two sentences is in both. */
export function bySentence<T extends Range>(
  ranges: readonly T[],
  sentences: readonly Range[],
): T[][] {
  const found: T[][] = sentences.map(() => []);
  for (const range of ranges) {
    let at = Math.max(0, lastBefore(sentences, range.start));
    for (; at < sentences.length; at += 1) {
      const { start, end } = sentences[at] as Range;
      if (start >= range.end) break;
      if (end > range.start) found[at]?.push(range);
    }
  }
  return found;
}
