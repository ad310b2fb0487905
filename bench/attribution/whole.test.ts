import { describe, expect, test } from "vitest";
import { marked } from "./marked.example.js";
import { mostPairs, wholeCounts } from "./whole.js";

const gold = "S1[Omar the envoy] C1[has said] T1[talks failed]";

describe("whole attributions", () => {
  test.each([
    { gold, system: gold, exact: 1, relaxed: 1 },
    { gold, system: "Omar the S1[envoy] C1[has said] talks T1[failed]", exact: 1, relaxed: 1 },
    { gold, system: "S1[Omar the envoy] has C1[said] T1[talks failed]", exact: 0, relaxed: 1 },
    { gold, system: "Omar the envoy C1[has said] T1[talks failed]", exact: 0, relaxed: 0 },
    { gold, system: "S1[Omar the envoy] C1[has said] talks failed", exact: 0, relaxed: 0 },
    { gold, system: "Omar the envoy has said talks failed", exact: 0, relaxed: 0 },
    // no source on both sides
    {
      gold: "C1[Reportedly] T1[talks failed]",
      system: "C1[Reportedly] talks T1[failed]",
      exact: 1,
      relaxed: 1,
    },
    {
      gold: "C1[Reportedly] T1[talks failed]",
      system: "C1[Reportedly] S1[talks] T1[failed]",
      exact: 0,
      relaxed: 0,
    },
    // a cue in pieces is exact only whole
    {
      gold: "S1[Omar] C1[turned] it C1[down], T1[the offer]",
      system: "S1[Omar] C1[turned] it down, T1[the offer]",
      exact: 0,
      relaxed: 1,
    },
    // one system attribution is right once
    {
      gold: "S1[Omar] C1[said] T1[talks] and T2[war] C2[said] S2[Ali]",
      system: "S1[Omar] C1[said] T1[talks and war] said Ali",
      exact: 1,
      relaxed: 1,
    },
  ])("$system", ({ gold: line, system, exact, relaxed }) => {
    const [wanted, given] = [marked(line), marked(system)];
    const correct = (rule: "exact cue" | "overlapping cue") =>
      wholeCounts(wanted.attributions, given.attributions, wanted.tokens, rule).correct;
    expect(given.text).toBe(wanted.text);
    expect({ exact: correct("exact cue"), relaxed: correct("overlapping cue") }).toEqual({
      exact,
      relaxed,
    });
  });
});

describe("the largest pairing", () => {
  test.each([
    { candidates: [], want: 0 },
    { candidates: [[0], [0]], want: 1 },
    { candidates: [[0, 1], [0]], want: 2 },
    { candidates: [[0, 1], [0, 2], [0]], want: 3 },
    { candidates: [[], [3]], want: 1 },
  ])("$candidates", ({ candidates, want }) => expect(mostPairs(candidates)).toBe(want));
});
