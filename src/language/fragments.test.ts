import { expect, test } from "vitest";
import { attributionsOf, fragmentsOf } from "./fragments.js";

const labels = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"];
const tagsOf = (text: string) =>
  text.split(" ").map((tag) => ["O", "S", "s", "C", "c", "T", "t"].indexOf(tag));

test.each([
  ["S s C O T t t", ["source 0-2", "cue 2-3", "content 4-7"]],
  ["T T", ["content 0-1", "content 1-2"]],
  // what a window before began goes on; what nobody began begins
  ["O t t", ["content 1-3"]],
  ["S t", ["source 0-1", "content 1-2"]],
  ["O O", []],
])("%s", (tags, want) => {
  const found = fragmentsOf(tagsOf(tags), labels);
  expect(found.map(({ role, start, end }) => `${role} ${start}-${end}`)).toEqual(want);
});

/** Tokens 0 to 6: a source, a cue, a content, then a cue, a source, a content, and a stray content. */
const tags = tagsOf("S C T C S T T");
const votes = (rows: Record<number, Record<number, number>>) =>
  new Map(
    Object.entries(rows).map(([token, row]) => [
      Number(token),
      new Map(Object.entries(row).map(([cue, vote]) => [Number(cue), vote])),
    ]),
  );
const cueOf = (cue: number) => ({ start: cue, end: cue + 1 });

test.each([
  {
    name: "each to the cue it points to",
    votes: votes({
      0: { 1: 3, 3: -3 },
      2: { 1: 2, 3: -2 },
      4: { 1: -3, 3: 3 },
      5: { 1: -1, 3: 4 },
    }),
    want: [
      { cue: [cueOf(1)], source: [cueOf(0)], content: [cueOf(2)] },
      { cue: [cueOf(3)], source: [cueOf(4)], content: [cueOf(5)] },
    ],
  },
  {
    name: "a source may belong to two cues",
    votes: votes({ 0: { 1: 3, 3: 2 }, 2: { 1: 2 }, 5: { 3: 4 } }),
    want: [
      { cue: [cueOf(1)], source: [cueOf(0)], content: [cueOf(2)] },
      { cue: [cueOf(3)], source: [cueOf(0)], content: [cueOf(5)] },
    ],
  },
  {
    name: "a content belongs to one cue, the one it points to most",
    votes: votes({ 2: { 1: 2, 3: 1 }, 5: { 1: 1, 3: 4 } }),
    want: [
      { cue: [cueOf(1)], source: [], content: [cueOf(2)] },
      { cue: [cueOf(3)], source: [], content: [cueOf(5)] },
    ],
  },
  {
    name: "a cue without content is dropped, and what sees no cue",
    votes: votes({ 0: { 1: 3 }, 2: { 1: 2 }, 4: { 3: 3 } }),
    want: [{ cue: [cueOf(1)], source: [cueOf(0)], content: [cueOf(2)] }],
  },
  {
    name: "a vote for what turned out to be no cue is void",
    votes: votes({ 2: { 1: 2, 5: 9 } }),
    want: [{ cue: [cueOf(1)], source: [], content: [cueOf(2)] }],
  },
])("$name", ({ votes: given, want }) => {
  expect(attributionsOf({ tags, votes: given }, labels)).toEqual(want);
});
