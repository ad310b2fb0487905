import { expect, test } from "vitest";
import { trimmed } from "./outline.js";

test.each([
  ["“We will act.”", "We will act."],
  ['"We will act,"', "We will act,"],
  [" that the truce held ", "the truce held"],
  ["to leave at once", "leave at once"],
  ["that “the truce held”", "the truce held"],
  ["“that is our land,”", "is our land,"],
  ["“We will act", "We will act"],
  ["We will act.”", "We will act."],
  ["``We will act,''", "We will act,"],
  ["``unprovoked'' and ``reckless''", "``unprovoked'' and ``reckless''"],
  // marks around a part only stay
  ["it was “a disgrace”", "it was “a disgrace”"],
  ["“unprovoked” and “reckless”", "“unprovoked” and “reckless”"],
  ["the so-called “camp” there", "the so-called “camp” there"],
  ["“Go,” they told us, “or stay.”", "“Go,” they told us, “or stay.”"],
  ['a "breach" of the "deal"', 'a "breach" of the "deal"'],
  ["thatch roofs", "thatch roofs"],
  ["tomorrow", "tomorrow"],
])("%s", (text, want) => {
  const [range] = trimmed(text, { start: 0, end: text.length });
  expect(range && text.slice(range.start, range.end)).toBe(want);
});

test("a very long run of stops or marks takes linear time", () => {
  for (const text of [`x${".".repeat(300_000)}y`, `x${'" '.repeat(100_000)}`])
    expect(trimmed(text, { start: 0, end: text.length })).toHaveLength(1);
});

test("nothing is left of marks alone", () => {
  expect(trimmed("“”", { start: 0, end: 2 })).toEqual([]);
});
