import { expect, test } from "vitest";
import type { Piece } from "../../telling/piece.js";
import { wrap } from "./wrap.js";

const bare = (text: string): Piece => ({ text, paint: null });
const lines = (pieces: readonly Piece[], width: number) =>
  wrap(pieces, width).map((line) => line.map(({ text }) => text).join(""));

test.each([
  { text: "one two three", width: 7, want: ["one two", "three"] },
  { text: "one two three", width: 6, want: ["one", "two", "three"] },
  { text: "one two three", width: 80, want: ["one two three"] },
  { text: "unbreakable is", width: 5, want: ["unbreakable", "is"] },
  { text: "  a \n b\t", width: 80, want: ["a b"] },
  { text: "🕊🕊 🕊", width: 4, want: ["🕊🕊 🕊"] },
  { text: "", width: 80, want: [] },
])("$text in $width", ({ text, width, want }) => {
  expect(lines([bare(text)], width)).toEqual(want);
});

test("a bracket stays with its word", () => {
  const pieces = [
    bare("so "),
    { text: "[", paint: "source" as const },
    bare("Omar"),
    bare(" said"),
  ];
  expect(lines(pieces, 5)).toEqual(["so", "[Omar", "said"]);
});

test("a space between two words of one paint has it", () => {
  const pieces: Piece[] = [
    { text: "Omar Haddad", paint: "source" },
    bare(" "),
    { text: "said", paint: "cue" },
  ];
  expect(wrap(pieces, 80)).toEqual([
    [{ text: "Omar Haddad", paint: "source" }, bare(" "), { text: "said", paint: "cue" }],
  ]);
});
