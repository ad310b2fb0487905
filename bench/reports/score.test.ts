import { expect, test } from "vitest";
import { labelledReports } from "./label.js";
import { isOf } from "./score.js";
import { alike, locate, paired } from "./spans.js";

test.each([
  [{ country: "PAK", sectors: ["MIL"] }, "PAK MIL", true],
  [{ country: "PAK", sectors: ["MIL"] }, "PAK", false],
  [{ country: "PAK", sectors: [] }, "PAK", true],
  [{ country: "PAK", sectors: ["MIL"] }, "PAK GOV|PAK *", true],
  [{ country: "AFG", sectors: ["MIL"] }, "PAK MIL", false],
  [{ country: null, sectors: ["REB"] }, "REB", true],
  [{ country: "PAK", sectors: ["REB"] }, "REB", false],
] as const)("%j is %s: %s", (actor, code, want) =>
  expect(isOf({ ...actor, sectors: [...actor.sectors] }, code)).toBe(want),
);

test("words are those at or after others", () => {
  const text = "Omar left. Sana left.";
  expect(locate({ text: "left", near: "Sana" }, text)).toEqual({ start: 16, end: 20 });
  expect(() => locate("right", text)).toThrow("not in the text");
});

test("the best pairs, each once", () => {
  const near = (one: number, other: number) => 1 - Math.abs(one - other) / 10;
  expect([...paired([1, 2], [2, 9], near, 0.5)]).toEqual([[2, 2]]);
});

test.each([
  [[0, 4], [0, 4], 1],
  [[0, 4], [2, 6], 0.5],
  [[0, 4], [4, 8], 0],
] as const)("%j and %j are alike by %s", ([a, b], [c, d], want) =>
  expect(alike([{ start: a, end: b }], [{ start: c, end: d }])).toBe(want),
);

test("all that is labelled stands in its text", () => {
  for (const { text, statements, events } of labelledReports()) {
    const quotes = [
      ...statements.flatMap((one) => [one.content, ...one.contentOr]),
      ...events.map((one) => one.trigger),
    ];
    for (const quote of quotes.flat()) expect(() => locate(quote, text)).not.toThrow();
  }
});
