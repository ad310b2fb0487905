import { expect, test } from "vitest";
import { bestTags, stretches } from "./bio.js";

const labels = ["O", "B-cue", "I-cue", "B-source", "I-source"];

test.each([
  {
    name: "the likeliest",
    rows: [
      [0, 9, 0, 0, 0],
      [0, 0, 9, 0, 0],
      [9, 0, 0, 0, 0],
    ],
    want: [1, 2, 0],
  },
  {
    name: "no inside after nothing",
    rows: [
      [9, 0, 0, 0, 0],
      [1, 0, 4, 0, 0],
    ],
    want: [0, 0],
  },
  { name: "no inside at the start", rows: [[0, 1, 9, 0, 0]], want: [1] },
  {
    name: "a likely inside makes a begin",
    rows: [
      [2, 1, 0, 0, 0],
      [0, 0, 9, 0, 0],
    ],
    want: [1, 2],
  },
  {
    name: "no inside of another",
    rows: [
      [0, 5, 0, 0, 0],
      [0, 0, 3, 0, 4],
    ],
    want: [1, 2],
  },
])("$name", ({ rows, want }) => {
  expect([...bestTags(Float32Array.from(rows.flat()), labels.length)]).toEqual(want);
});

test("stretches with an offset, two of a kind side by side", () => {
  expect(stretches(Uint8Array.from([1, 2, 1, 0, 3, 4, 4]), labels, 10)).toEqual([
    { label: "cue", start: 10, end: 12 },
    { label: "cue", start: 12, end: 13 },
    { label: "source", start: 14, end: 17 },
  ]);
});

test("nothing in, nothing out", () => {
  expect([...bestTags(new Float32Array(0), 5)]).toEqual([]);
});
