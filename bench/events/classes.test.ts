import { expect, test } from "vitest";
import type { Event } from "../../src/reading/format.js";
import { classedOf, classOf, classRows, classSaid } from "./classes.js";

test.each([
  ["020", 0],
  ["036", 1],
  ["057", 1],
  ["0871", 2],
  ["112", 3],
  ["138", 3],
  ["163", 3],
  ["141", 4],
  ["190", 4],
])("CAMEO %s is of class %i", (cameo, want) => expect(classOf(cameo)).toBe(want));

test.each([
  [[], 0],
  [["040", "190", "040"], 1],
  [["040", "190"], 4],
  [[null, "070"], 2],
])("%j says %i", (codes, want) => {
  const events = codes.map((cameo) => ({ cameo }) as Event);
  expect(classSaid({ events })).toBe(want);
});

test("lines without a class are left out", () => {
  expect(classedOf(["Talks went on.\t1", "x", ""])).toEqual([{ text: "Talks went on.", label: 1 }]);
});

test("macro-F1 counts every class alike", () => {
  const rows = classRows("x", [
    [1, 1],
    [1, 1],
    [4, 1],
  ]);
  expect(rows.map(({ value }) => Math.round(value))).toEqual([16, 67]);
});
