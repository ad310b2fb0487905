import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { nowhere } from "../place/gazetteer.example.js";
import { readingOf } from "../reading/read.js";
import { validate } from "../reading/validate.js";
import { reportFromText } from "../report/report.js";
import type { Analysis } from "./analysis.js";
import { loadReader } from "./reader.js";
import { tokenise } from "./tokenise.js";

const reader = await loadReader();
const codebook = await loadCodebook();

const plain =
  "KABUL — The ministry said on Friday that no soldier had crossed the line. “We don't want a war,” its spokesman added.";

/** Everything lies where it says, in order, and every sentence is a tree. */
function expectSound(text: string, analysis: Analysis): void {
  const { sentences, names, mentions } = analysis;
  let at = 0;
  for (const { start, end, tokens } of sentences) {
    expect(start).toBe(tokens[0]?.start);
    expect(end).toBe(tokens.at(-1)?.end);
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at);
      expect(token.form).toBe(text.slice(token.start, token.end));
      expect(token.head).toBeLessThan(tokens.length);
      at = token.end;
    }
  }
  for (const { start, end } of [...names, ...mentions]) expect(end).toBeGreaterThan(start);
  const report = reportFromText(text);
  expect(
    validate(readingOf(report, analysis, { reader, codebook, gazetteer: nowhere }), text).problems,
  ).toEqual([]);
}

test.each([
  ["empty", ""],
  ["white space", " \n\t \n\n "],
  ["one letter", "a"],
  ["one mark", "”"],
  ["invisible marks alone", "\u200b\u202e\u2069"],
  ["capitals", plain.toUpperCase()],
  ["small letters", plain.toLowerCase()],
  ["straight quotes", plain.replace(/[“”]/gu, '"')],
  ["quotes never closed", "“We go. “We stay, he said. “"],
  ["emoji", `👍🏽 ${plain} 🇵🇰🇦🇫 👨‍👩‍👧`],
  ["right-to-left names", "محمد عمر said فلسطين denied it. שָׁלוֹם, he told them."],
  ["combining marks", "Ta\u0308liba\u0301n sai\u0308d no."],
  ["lone surrogates", "He said \ud83d no \udc4d."],
  ["a table", "Party | Killed | Wounded\n--- | --- | ---\nArmy | 23 | 29\nRebels | 200+ | n/a\n"],
  ["lines without a stop", "one two\nthree four\n".repeat(60)],
  ["a very long sentence", `He said that ${"they came and went and ".repeat(150)}left.`],
  ["a very long word", `He said ${"x".repeat(20_000)}.`],
  ["very many quotes", '"'.repeat(800)],
  ["very many brackets", "(".repeat(400) + ")".repeat(400)],
  ["Windows line ends", `${plain}\r\n\r\n${plain}\r\n`],
])("%s: no crash, offsets right", async (_, text) => {
  expectSound(text, await reader.analyse(reportFromText(text)));
});

test("a report of many windows is read whole", async () => {
  const text = Array.from({ length: 40 }, () => plain).join("\n\n");
  const analysis = await reader.analyse(reportFromText(text));
  expectSound(text, analysis);
  expect(analysis.sentences.flatMap(({ tokens }) => tokens)).toHaveLength(tokenise(text).length);
  expect(analysis.attributions.length).toBeGreaterThanOrEqual(70);
});

test("the same report twice gives the same analysis", async () => {
  const report = reportFromText(plain);
  expect(await reader.analyse(report)).toEqual(await reader.analyse(report));
});

test("known sentences are kept as they are", async () => {
  const sentences = [tokenise(plain).slice(0, 5), tokenise(plain).slice(5)];
  const analysis = await reader.analyseSentences(reportFromText(plain), sentences);
  expect(analysis.sentences.map(({ tokens }) => tokens.length)).toEqual(
    sentences.map(({ length }) => length),
  );
});

const { attributions, names, sentences } = await reader.analyse(reportFromText(plain));
const texts = (ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => plain.slice(start, end));

test("what a plain report says", () => {
  expect(sentences).toHaveLength(2);
  expect(attributions.map(({ source, cue }) => [...texts(source), ...texts(cue)])).toEqual([
    ["The ministry", "said"],
    ["its spokesman", "added"],
  ]);
  expect(texts(attributions[0]?.content ?? [])).toEqual(["no soldier had crossed the line"]);
  expect(names.map(({ kind, start, end }) => [kind, plain.slice(start, end)])).toEqual([
    ["place", "KABUL"],
    ["date", "Friday"],
  ]);
});

test.each([
  { limit: 250, words: 200, cuts: 0 },
  { limit: 50, words: 120, cuts: 2 },
  { limit: 50, words: 50, cuts: 0 },
])(
  "$words words without a full stop, $limit at most: $cuts cuts",
  async ({ limit, words, cuts }) => {
    const text = Array.from({ length: words }, () => "town").join(" ");
    const bounds = { sentence: limit, onTheWay: () => {} };
    const { sentences } = await reader.analyse(reportFromText(text), bounds);
    expect(sentences.filter(({ isCut }) => isCut)).toHaveLength(cuts);
    expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(words);
    for (const { tokens } of sentences) expect(tokens.length).toBeLessThanOrEqual(limit);
  },
);

test("the reader asks on the way whether it may go on", async () => {
  let left = 3;
  const onTheWay = () => {
    left -= 1;
    if (left === 0) throw new Error("enough");
  };
  const report = reportFromText("A shell fell on the market. ".repeat(300));
  await expect(reader.analyse(report, { sentence: 250, onTheWay })).rejects.toThrow("enough");
});
