import { expect, test } from "vitest";
import { bySentence, lastBefore } from "./order.js";

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 25, end: 30 },
];

test.each([
  [0, 0],
  [10, 0],
  [11, 1],
  [24, 1],
  [99, 2],
  [-1, -1],
])("the last sentence that begins by %i is %i", (offset, want) => {
  expect(lastBefore(sentences, offset)).toBe(want);
});

test.each([
  [3, 5, [0]],
  [8, 12, [0, 1]],
  [0, 30, [0, 1, 2]],
  [21, 24, []],
  [10, 11, []],
])("from %i to %i is in %j", (start, end, want) => {
  const found = bySentence([{ start, end }], sentences);
  expect(found.flatMap((ranges, at) => (ranges.length > 0 ? [at] : []))).toEqual(want);
});
