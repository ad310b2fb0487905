import { describe, expect, test } from "vitest";
import { heldBack } from "../../gold.js";
import { marked } from "../marked.example.js";
import { classesOf } from "./classify.js";
import { spread } from "./list.js";
import { matchesOf } from "./pair.js";
import { bracketed, passageOf } from "./passage.js";

const gold = "S1[Omar the envoy] C1[has said] T1[talks failed]";

describe("classes of mismatches", () => {
  test.each([
    { gold, system: gold, want: [] },
    { gold, system: "Omar the envoy has said talks failed", want: ["missed cue"] },
    { gold: "Omar the envoy has said talks failed", system: gold, want: ["extra cue"] },
    { gold: "S1[Omar] to T1[us]", system: "Omar to us", want: ["missed attribution without cue"] },
    { gold, system: "S1[Omar the envoy] has C1[said] T1[talks failed]", want: ["cue boundary"] },
    {
      gold,
      system: "S1[Omar] the envoy C1[has said] T1[talks failed]",
      want: ["source boundary, end"],
    },
    { gold, system: "Omar the envoy C1[has said] T1[talks failed]", want: ["missed source"] },
    {
      gold,
      system: "S1[Omar the envoy] C1[has said] talks T1[failed]",
      want: ["content boundary, start"],
    },
    { gold, system: "S1[Omar the envoy] C1[has said] talks failed", want: ["missed content"] },
    {
      gold: "C1[Reportedly] T1[talks failed]",
      system: "C1[Reportedly] S1[talks] T1[failed]",
      want: ["extra source", "content boundary, start"],
    },
    {
      gold: "S1[Omar] C1[said] T1[talks failed], Ali left",
      system: "Omar C1[said] T1[talks failed], S1[Ali] left",
      want: ["wrong source"],
    },
    {
      gold: "S1[Omar] C1[said] T1[yes], S2[Ali] C2[said] T2[no]",
      system: "Omar C1[said] T1[yes], S1[Ali] said T2[no]",
      want: ["source linked to the wrong cue", "missed cue", "extra cue"],
    },
  ])("$gold / $system", ({ gold: line, system, want }) => {
    const all = { gold: marked(line).attributions, system: marked(system).attributions };
    expect(matchesOf(all.gold, all.system).flatMap((match) => classesOf(match, all))).toEqual(want);
  });
});

test("a passage is its sentences on one line, pieces in brackets", () => {
  const { text, attributions } = marked("Rain.\nS1[Omar] C1[said]\nT1[talks “failed”]. Sun.");
  const [attribution = null] = attributions;
  const sentences = [
    { start: 0, end: 5 },
    { start: 6, end: 31 },
    { start: 32, end: 36 },
  ];
  const passage = passageOf({ gold: attribution, system: null }, sentences);
  expect(attribution && bracketed(text, passage, attribution)).toBe(
    "S[Omar] C[said] ¶ T[talks “failed”].",
  );
});

test("nested pieces close in order", () => {
  const outer = { source: [{ start: 0, end: 4 }], cue: [], content: [{ start: 0, end: 9 }] };
  expect(bracketed("Omar left.", { start: 0, end: 10 }, outer)).toBe("T[S[Omar] left].");
});

test.each([
  { all: 5, limit: 10, want: [0, 1, 2, 3, 4] },
  { all: 10, limit: 4, want: [0, 2, 5, 7] },
])("$limit of $all, spread", ({ all, limit, want }) =>
  expect(spread([...Array(all).keys()], limit)).toEqual(want),
);

test("the held-back tenth", () => expect(heldBack([...Array(25).keys()])).toEqual([9, 19]));
