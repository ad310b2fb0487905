import { expect, test } from "vitest";
import { kappaOf, type LabelPair, percentOf } from "./kappa.js";

/** So many things of each pair of labels: "yn" is yes to the one, no to the other. */
function pairs(counts: Readonly<Record<string, number>>): LabelPair[] {
  return Object.entries(counts).flatMap(([[one = "", other = ""], count]) =>
    Array.from({ length: count }, (): LabelPair => [one, other]),
  );
}

test("the worked example of Viera and Garrett 2005", () => {
  const lectures = pairs({ yy: 15, yn: 5, ny: 10, nn: 70 });
  expect(percentOf(lectures)).toBeCloseTo(0.85, 10);
  expect(kappaOf(lectures)).toBeCloseTo(0.57, 2);
});

test.each([
  { what: "as often as chance", counts: { yy: 25, yn: 25, ny: 25, nn: 25 }, want: 0 },
  { what: "always", counts: { yy: 5, nn: 5 }, want: 1 },
  { what: "never", counts: { yn: 5, ny: 5 }, want: -1 },
  { what: "with one label only", counts: { yy: 5 }, want: null },
  { what: "about nothing", counts: {}, want: null },
])("they agree $what", ({ counts, want }) => expect(kappaOf(pairs(counts))).toBe(want));
