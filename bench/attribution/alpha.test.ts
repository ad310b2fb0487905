import { describe, expect, test } from "vitest";
import { alphaOf, type Label, type LabelPair, labelsOf } from "./alpha.js";
import { marked } from "./marked.example.js";

const LABELS: Readonly<Record<string, Label>> = { o: "O", s: "source", c: "cue", t: "content" };

function pairs(gold: string, system: string): LabelPair[] {
  return [...gold].map((label, i) => [LABELS[label] ?? "O", LABELS[system[i] ?? "o"] ?? "O"]);
}

describe("Krippendorff's alpha", () => {
  test.each([
    { gold: "scttoo", system: "scttoo", want: 1 },
    { gold: "oooo", system: "oooo", want: 1 },
    // ten values, five of each label; one token of five differs, which is two values
    { gold: "oottt", system: "ooott", want: 1 - (9 * 2) / (2 * 5 * 5) },
    // worse than chance
    { gold: "ot", system: "to", want: 1 - (3 * 4) / (2 * 2 * 2) },
  ])("$gold / $system", ({ gold, system, want }) =>
    expect(alphaOf(pairs(gold, system))).toBeCloseTo(want, 10),
  );
});

test("a token in several roles is cue, else source, else content", () => {
  const { tokens, attributions } = marked("S1[Omar] C1[said] T1[Ali spoke]");
  const nested = marked("Omar said S1[Ali] C1[spoke]").attributions;
  expect(labelsOf([...attributions, ...nested], tokens)).toEqual([
    "source",
    "cue",
    "source",
    "cue",
  ]);
});
