import { expect, test } from "vitest";
import { blank } from "../codebook/codebook.example.js";
import type { Analysis } from "../language/analysis.js";
import { nowhere } from "../place/gazetteer.example.js";
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
