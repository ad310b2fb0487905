import { expect, test } from "vitest";
import { rateRows, shareRows } from "./measure.js";
import { median } from "./start.js";

test("processes side by side count together, over the time of the slowest", () => {
  const rest = { memory: 1, steps: { tokenise: 0, analyse: 0, code: 0 } };
  const measured = [
    { words: 100, tokens: 120, milliseconds: 500, ...rest },
    { words: 200, tokens: 240, milliseconds: 1000, ...rest },
  ];
  expect(rateRows("two cores", measured).map(({ value }) => value)).toEqual([300, 360]);
});

test("shares of the time add up to the whole", () => {
  const shares = shareRows({ tokenise: 1, analyse: 8, code: 2 }).map(({ value }) => value);
  expect(shares).toEqual([10, 70, 20]);
});

test.each([
  { values: [5], want: 5 },
  { values: [9, 1, 5], want: 5 },
  { values: [1, 2, 3, 10], want: 2.5 },
])("the median of $values", ({ values, want }) => expect(median(values)).toBe(want));
