import { expect, test } from "vitest";
import { bracketed, endsParagraph } from "./boundary.js";
import type { Passage } from "./passage.js";

/** "|" begins a new paragraph. */
function passageOf(text: string): Passage {
  const parts = text.split("|").map((part) => part.trim().split(" "));
  const forms = parts.flat();
  return {
    tokens: forms.map((_, start) => ({ start, end: start + 1 })),
    forms,
    paragraph: parts.flatMap((part, number) => part.map(() => number)),
    pieces: forms.map(() => [100]),
  };
}

test.each([
  ["a ( b . c ) d", "0111100"],
  ["a [ b ( c ) d ] e", "011111100"],
  ["a ( b . c", "00000"],
  ["a ( b | c ) d", "000000"],
  [") a (", "000"],
  [`( ${"x ".repeat(80)})`, "0".repeat(82)],
])("inside brackets: %s", (text, want) => {
  expect([...bracketed(passageOf(text))].join("")).toBe(want);
});

test("a paragraph ends with its last token", () => {
  const passage = passageOf("a b | c");
  expect([0, 1, 2].map((token) => endsParagraph(passage, token))).toEqual([false, true, true]);
});
