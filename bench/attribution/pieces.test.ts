import { expect, test } from "vitest";
import { marked } from "./marked.example.js";
import { exactCounts, tokenCounts } from "./pieces.js";

const gold = "S1[Omar] C1[said] T1[talks failed again]";

test.each([
  { system: gold, exact: [1, 1, 1], tokens: [3, 3, 3] },
  { system: "S1[Omar] C1[said] T1[talks failed] again", exact: [1, 1, 0], tokens: [3, 2, 2] },
  { system: "S1[Omar] C1[said] talks failed again", exact: [1, 0, 0], tokens: [3, 0, 0] },
  { system: "S1[Omar] T1[said talks] T1[failed] again", exact: [1, 2, 0], tokens: [3, 3, 2] },
])("$system", ({ system, exact, tokens }) => {
  const [wanted, given] = [marked(gold), marked(system)];
  const sides = [wanted.attributions, given.attributions, "content"] as const;
  const counts = (c: { gold: number; system: number; correct: number }) => [
    c.gold,
    c.system,
    c.correct,
  ];
  expect(counts(exactCounts(...sides))).toEqual(exact);
  expect(counts(tokenCounts(...sides, wanted.tokens))).toEqual(tokens);
});

test("a place that two attributions share counts once", () => {
  const { attributions } = marked(gold);
  const twice = [...attributions, ...attributions];
  expect(exactCounts(twice, twice, "cue")).toEqual({ gold: 1, system: 1, correct: 1 });
});
