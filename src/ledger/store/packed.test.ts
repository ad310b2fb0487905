import { expect, test } from "vitest";
import { packed } from "./packed.js";

test.each([
  { items: [], want: [] },
  { items: [2, 2, 2], want: [[2, 2], [2]] },
  { items: [9, 1, 3, 9], want: [[9], [1, 3], [9]] },
  { items: [0, 4, 0, 1], want: [[0, 4, 0], [1]] },
])("$items in lists of four", ({ items, want }) => {
  expect([...packed(items, (item) => item, 4)]).toEqual(want);
});
