import { describe, expect, test } from "vitest";
import { alphaOf } from "./alpha.js";

/** Each coder's labels, one a unit; "." where one is left out. */
function units(...coders: readonly string[]): string[][] {
  return [...(coders[0] ?? "")].map((_, at) =>
    coders.map((labels) => labels[at] ?? ".").filter((label) => label !== "."),
  );
}

describe("the worked examples of Krippendorff 2011", () => {
  test.each([
    { section: "A", coders: ["0100000010", "1110010000"], want: 0.095 },
    { section: "B", coders: ["aabbdcccedda", "babbbccceddd"], want: 0.692 },
    {
      ...{ section: "C", want: 0.743 },
      coders: ["123321412...", "1233224125.3", ".3332342251.", "12332441251."],
    },
  ])("section $section", ({ coders, want }) =>
    expect(alphaOf(units(...coders))).toBeCloseTo(want, 3),
  );
});

test.each([
  { coders: ["scttoo", "scttoo"], want: 1 },
  { coders: ["oooo", "oooo"], want: 1 },
  { coders: ["", ""], want: 1 },
  // ten values, five of each label; one unit of five differs, which is two values
  { coders: ["oottt", "ooott"], want: 1 - (9 * 2) / (2 * 5 * 5) },
  // worse than chance
  { coders: ["ot", "to"], want: 1 - (3 * 4) / (2 * 2 * 2) },
])("$coders", ({ coders, want }) => expect(alphaOf(units(...coders))).toBeCloseTo(want, 10));
