import { expect, test } from "vitest";
import { twoClasses } from "./measure.js";

test.each([
  {
    pairs: [
      [true, true],
      [false, false],
    ],
    want: [100, 100, 100, 100],
  },
  {
    pairs: [
      [true, false],
      [false, false],
    ],
    want: [0, 0, 0, 100 / 3],
  },
  {
    pairs: [
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ],
    want: [50, 100, 200 / 3, (11 / 15) * 100],
  },
] as const)("$pairs", ({ pairs, want }) => {
  const values = twoClasses("x", "negated", pairs).map(({ value }) => value);
  expect(values).toHaveLength(want.length);
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(want[index] as number);
});
