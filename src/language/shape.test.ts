import { expect, test } from "vitest";
import { Shape, shapeOf } from "./shape.js";

test.each([
  ["talks", "lower"],
  ["naïve", "lower"],
  ["محمد", "lower"],
  ["Talks", "capital"],
  ["Émile", "capital"],
  ["O'brien", "capital"],
  ["TTP", "upper"],
  ["U.S.", "upper"],
  ["A", "letter"],
  ["McKay", "mixed"],
  ["iPhone", "mixed"],
  ["F16", "digit"],
  ["1,600", "digit"],
  [",", "other"],
  ["👍🏽", "other"],
] as const)("%s is %s", (form, want) => {
  expect(shapeOf(form)).toBe(Shape[want]);
});
