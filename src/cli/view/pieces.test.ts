import { expect, test } from "vitest";
import type { Mark, Role } from "../../telling/marks.js";
import { bracketedPieces, colouredPieces } from "./pieces.js";

const TEXT = "Kabul says Asif lied.";

/** The marks of quotations in the text. */
const marksOf = (quotes: readonly (readonly [Role, string])[]): Mark[] =>
  quotes.map(([role, quote]) => {
    const start = TEXT.indexOf(quote);
    return { role, start, end: start + quote.length };
  });

test.each<{ name: string; quotes: (readonly [Role, string])[]; brackets: string; colours: string }>(
  [
    { name: "nothing", quotes: [], brackets: TEXT, colours: "Kabul says Asif lied." },
    {
      name: "one statement",
      quotes: [
        ["source", "Kabul"],
        ["cue", "says"],
        ["content", "Asif lied"],
      ],
      brackets: "[Kabul] <says> {Asif lied}.",
      colours: "source(Kabul) cue(says) content(Asif lied).",
    },
    {
      name: "one within another",
      quotes: [
        ["cue", "says"],
        ["content", "Asif lied"],
        ["source", "Asif"],
        ["cue", "lied"],
      ],
      brackets: "Kabul <says> {[Asif] <lied>}.",
      colours: "Kabul cue(says) source(Asif)content( )cue(lied).",
    },
    {
      name: "two that cross",
      quotes: [
        ["content", "Kabul says"],
        ["source", "says Asif"],
      ],
      brackets: "{Kabul [says} Asif] lied.",
      colours: "content(Kabul )source(says)source( Asif) lied.",
    },
  ],
)("$name", ({ quotes, brackets, colours }) => {
  const whole = { start: 0, end: TEXT.length };
  const bracketed = bracketedPieces(TEXT, whole, marksOf(quotes)).map(({ text }) => text);
  expect(bracketed.join("")).toBe(brackets);
  const coloured = colouredPieces(TEXT, whole, marksOf(quotes));
  const named = coloured.map(({ text, paint }) => (paint ? `${paint}(${text})` : text)).join("");
  expect(named).toBe(colours);
});
