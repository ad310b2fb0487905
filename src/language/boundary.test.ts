import { expect, test } from "vitest";
import { bracketed, endsParagraph, surelyEnds } from "./boundary.js";
import type { Passage } from "./passage.js";

/** "|" begins a new paragraph. */
function passageOf(text: string): Passage {
  const parts = text.split("|").map((part) => part.trim().split(" "));
  const forms = parts.flat();
  return {
    tokens: forms.map((_, start) => ({ start, end: start + 1 })),
    forms,
    paragraph: parts.flatMap((part, number) => part.map(() => number)),
    isDateline: forms.map(() => false),
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

/** Words with one space between them; "_" joins a mark to the word before. */
function marked(text: string): string[] {
  const tokens: { start: number; end: number }[] = [];
  const forms: string[] = [];
  let at = 0;
  for (const word of text.split(" ")) {
    const form = word.replace("_", "");
    const start = word.startsWith("_") ? at : at + 1;
    tokens.push({ start, end: start + form.length });
    forms.push(form);
    at = start + form.length;
  }
  const rest = {
    paragraph: forms.map(() => 0),
    pieces: forms.map(() => [100]),
    isDateline: forms.map(() => false),
  };
  const ends = surelyEnds({ tokens, forms, ...rest });
  return forms.filter((_, index) => ends[index] === 1);
}

test.each([
  { text: "He left _. She stayed _.", want: ["."] },
  { text: "He left _. “ _We go _, ” he said _.", want: ["."] },
  { text: "“ _He left _. _” Omar stayed _.", want: ["”"] },
  { text: "“ _Why _? _” Omar asked _.", want: [] },
  { text: "Why _? Omar knew _.", want: ["?"] },
  { text: "Gen. Omar left _.", want: [] },
  { text: "the site x _. _org and more _.", want: [] },
  { text: "( He left _. _) She stayed _.", want: [")"] },
])("surely ends: $text", ({ text, want }) => expect(marked(text)).toEqual(want));
