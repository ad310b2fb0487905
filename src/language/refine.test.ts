import { expect, test } from "vitest";
import type { Attribution, Range, Sentence } from "./analysis.js";
import { refined } from "./refine.js";

/** "said:0:root" is a word, the index of its governor (-1: none) and its relation. */
function sentenceOf(text: string): Sentence {
  const tokens = text.split(" ").map((word, start) => {
    const [form = "", head, deprel = ""] = word.split("/");
    const tags = { lemma: form, upos: "X", xpos: "X" };
    return { start, end: start + 1, form, ...tags, head: Number(head), deprel };
  });
  return { start: 0, end: tokens.length, paragraph: 0, tokens };
}

const range = (start: number, end = start + 1): Range => ({ start, end });
const attribution = (cue: number, source: Range[], ...content: Range[]): Attribution => ({
  source,
  cue: [range(cue)],
  content,
});

// Omar said A and added B, warning that C
const shared =
  "Omar/1/nsubj said/-1/root A/1/obj and/4/cc added/1/conj B/4/obj warning/4/advcl C/6/ccomp";
// Omar said A and Sami added B
const own = "Omar/1/nsubj said/-1/root A/1/obj and/5/cc Sami/5/nsubj added/1/conj B/5/obj";
// Omar said that Sami fears B
const inner = "Omar/1/nsubj said/-1/root that/3/mark fears/1/ccomp B/3/obj";

test.each([
  {
    name: "a verb joined to the cue shares its source",
    text: shared,
    given: [attribution(1, [range(0)], range(2)), attribution(4, [], range(5))],
    want: [[range(0)], [range(0)]],
  },
  {
    name: "along two steps, the one between no cue",
    text: shared,
    given: [attribution(1, [range(0)], range(2)), attribution(6, [], range(7))],
    want: [[range(0)], [range(0)]],
  },
  {
    name: "a verb with its own subject shares none",
    text: own,
    given: [attribution(1, [range(0)], range(2)), attribution(5, [], range(6))],
    want: [[range(0)], []],
  },
  {
    name: "a clause that is what was said shares none",
    text: inner,
    given: [attribution(1, [range(0)], range(2, 5)), attribution(3, [], range(4))],
    want: [[range(0)], []],
  },
  {
    name: "a source of its own stays",
    text: shared,
    given: [attribution(1, [range(0)], range(2)), attribution(4, [range(7)], range(5))],
    want: [[range(0)], [range(7)]],
  },
  {
    name: "nobody's source is nobody's",
    text: shared,
    given: [attribution(1, [], range(2)), attribution(4, [], range(5))],
    want: [[], []],
  },
])("$name", ({ text, given, want }) => {
  const found = refined({ attributions: given, sentences: [sentenceOf(text)] });
  expect(found.map(({ source }) => source)).toEqual(want);
});

test.each([
  { name: "pieces side by side are one", pieces: [range(2, 4), range(4, 6)], want: [range(2, 6)] },
  { name: "three, too", pieces: [range(2), range(3), range(4)], want: [range(2, 5)] },
  { name: "pieces apart stay apart", pieces: [range(2), range(4)], want: [range(2), range(4)] },
])("$name", ({ pieces, want }) => {
  const draft = {
    attributions: [attribution(1, [range(0)], ...pieces)],
    sentences: [sentenceOf(shared)],
  };
  expect(refined(draft)[0]?.content).toEqual(want);
});
