import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { blank } from "../codebook/codebook.example.js";
import type { Analysis, Sentence } from "../language/analysis.js";
import type { Bounds } from "../language/bounds.js";
import { nowhere } from "../place/gazetteer.example.js";
import { LIMITS } from "../report/limits.js";
import { reportFromText } from "../report/report.js";
import { read } from "./read.js";
import { validate } from "./validate.js";

const nothing: Analysis = { sentences: [], names: [], mentions: [], attributions: [] };
const oneSentence: Analysis = {
  ...nothing,
  sentences: [{ start: 0, end: 14, paragraph: 0, tokens: [] }],
};

const readingOf = (text: string, published: string | null, analysis: Analysis) =>
  read(reportFromText(text, { published }), {
    reader: {
      version: "r1",
      analyse: async () => analysis,
      analyseSentences: async () => analysis,
    },
    codebook: blank,
    gazetteer: nowhere,
  });

test.each([
  { text: "Nobody came in.", published: "2025-10-29", analysis: oneSentence, codes: [] },
  { text: "Nobody came in.", published: null, analysis: oneSentence, codes: ["D004"] },
  { text: "", published: "2025-10-29", analysis: nothing, codes: ["D001"] },
  { text: " \n", published: null, analysis: nothing, codes: ["D001", "D004"] },
])("$text, published $published: $codes", async ({ text, published, analysis, codes }) => {
  const reading = await readingOf(text, published, analysis);
  expect(reading.messages.map(({ code }) => code)).toEqual(codes);
  expect(validate(reading, text)).toEqual({ reading, problems: [] });
});

test("a reading says what made it", async () => {
  const { reading } = await readingOf("", null, nothing);
  expect(reading).toEqual({ program: "0.1.0", reader: "r1", codebook: "blank" });
});

test("a report that takes too long is refused, and the limit is named", async () => {
  const slow = async (_: unknown, bounds?: Bounds) => {
    await wait(30);
    bounds?.onTheWay();
    return nothing;
  };
  const reader = { version: "slow", analyse: slow, analyseSentences: async () => nothing };
  const limits = { ...LIMITS, time: 10 };
  const reading = read(reportFromText("Nobody came."), {
    reader,
    codebook: blank,
    gazetteer: nowhere,
    limits,
  });
  await expect(reading).rejects.toThrow(
    "it takes over 0.01 s to read; split it, or raise it with --limit time=…",
  );
});

test("a sentence that is cut is told with the word before the cut", async () => {
  const cut = { ...tokenOf("one", 0), isCut: true as const };
  const analysis = { ...nothing, sentences: [cut, tokenOf("two", 4)] };
  const { messages } = await readingOf("one two", "2025-10-29", analysis);
  expect(messages).toEqual([
    {
      level: "warning",
      code: "D018",
      text: "a sentence too long to be read at once is cut: what crosses the cut is lost (at one place)",
      spans: [{ start: 0, end: 3, text: "one" }],
    },
  ]);
});

function tokenOf(form: string, start: number): Sentence {
  const end = start + form.length;
  const word = { upos: "NOUN", xpos: "NN", head: -1, deprel: "root", lemma: form };
  return { start, end, paragraph: 0, tokens: [{ start, end, form, ...word }] };
}
