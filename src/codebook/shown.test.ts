import { expect, test } from "vitest";
import { EVENT_TYPES } from "../reading/plover.js";
import { loadCodebook } from "./codebook.js";
import { SHOWN_SECTIONS, shownIn, soughtIn } from "./shown.js";

const entries = shownIn(await loadCodebook());

test("every list has entries, and every entry has words", () => {
  expect(new Set(entries.map(({ section }) => section))).toEqual(new Set(SHOWN_SECTIONS));
  expect(entries.filter(({ words }) => words.length === 0)).toEqual([]);
  expect(entries.filter(({ section }) => section === "types")).toHaveLength(EVENT_TYPES.length);
});

test.each([
  { words: "codebook/events/assault.yaml#shell", want: { section: "events", words: ["shell"] } },
  { words: "codebook/cues.yaml#say", want: { section: "cues", words: ["say", "said"] } },
  { words: "United Nations", want: { section: "organisations", words: ["United Nations", "UN"] } },
  { words: "shell", want: { section: "events", words: ["shell", "bombard"] } },
  { words: "ceasefire", want: { section: "events", words: ["ceasefire"] } },
])("$words", ({ words, want }) => {
  const [first] = soughtIn(entries, words);
  expect(first?.section).toBe(want.section);
  expect(first?.words).toEqual(expect.arrayContaining(want.words));
});

test("what nothing has finds nothing, and nothing finds all", () => {
  expect(soughtIn(entries, "zzzz")).toEqual([]);
  expect(soughtIn(entries, " ")).toHaveLength(entries.length);
});
