import { expect, test } from "vitest";
import { bcubed } from "./bcubed.js";

const items = (gold: string, system: string) =>
  [...gold].map((one, at) => ({ gold: one, system: system[at] ?? "" }));

test.each([
  { what: "all right", gold: "aabb", system: "xxyy", precision: 1, recall: 1 },
  { what: "all alone", gold: "aabb", system: "wxyz", precision: 1, recall: 0.5 },
  { what: "all together", gold: "aabb", system: "xxxx", precision: 0.5, recall: 1 },
  { what: "one astray", gold: "aabb", system: "xxxy", precision: 2 / 3, recall: 0.75 },
])("$what", ({ gold, system, precision, recall }) => {
  const scores = bcubed(items(gold, system));
  expect(scores.precision).toBeCloseTo(precision);
  expect(scores.recall).toBeCloseTo(recall);
});
