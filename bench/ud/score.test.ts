import { describe, expect, test } from "vitest";
import { goldTokenScores } from "./gold-tokens.js";
import { rawScores } from "./score.js";
import { analysisOf, goldOf, type WordRow } from "./tree.example.js";
import { treebankOfAnalysis, treebankOfGold } from "./treebank.js";

const text = "Talks failed. Omar left.";
const talks: WordRow[] = [
  ["Talks", "talk", "NOUN", 2, "nsubj"],
  ["failed", "fail", "VERB", 0, "root"],
  [".", ".", "PUNCT", 2, "punct"],
];
const omar: WordRow[] = [
  ["Omar", "Omar", "PROPN", 2, "nsubj"],
  ["left", "leave", "VERB", 0, "root"],
  [".", ".", "PUNCT", 2, "punct"],
];
const gold = goldOf(text, [talks, omar]);

function correct(sentences: readonly (readonly WordRow[])[]) {
  const system = treebankOfAnalysis(analysisOf(text, sentences), text);
  const scores = rawScores(treebankOfGold(gold), system);
  return Object.fromEntries(Object.entries(scores).map(([name, counts]) => [name, counts.correct]));
}

const all = { Tokens: 6, Words: 6, Sentences: 2, UPOS: 6, XPOS: 6, Lemmas: 6, UAS: 6, LAS: 6 };

describe("scores on raw text", () => {
  test.each([
    { name: "the same", system: [talks, omar], want: {} },
    {
      name: "a wrong tag",
      system: [talks, omar.with(0, ["Omar", "Omar", "NOUN", 2, "nsubj"])],
      want: { UPOS: 5, XPOS: 5 },
    },
    {
      name: "a subtype does not count",
      system: [talks.with(0, ["Talks", "talk", "NOUN", 2, "nsubj:pass"]), omar],
      want: {},
    },
    {
      name: "another relation",
      system: [talks.with(0, ["Talks", "talk", "NOUN", 2, "obj"]), omar],
      want: { LAS: 5 },
    },
    {
      name: "another governor",
      system: [talks.with(2, [".", ".", "PUNCT", 1, "punct"]), omar],
      want: { UAS: 5, LAS: 5 },
    },
    {
      name: "one sentence for two: the second root hangs on the first",
      system: [
        [
          ...talks,
          ["Omar", "Omar", "PROPN", 5, "nsubj"],
          ["left", "leave", "VERB", 2, "parataxis"],
          [".", ".", "PUNCT", 5, "punct"],
        ] satisfies WordRow[],
      ],
      want: { Sentences: 0, UAS: 5, LAS: 5 },
    },
    {
      name: "a token too long takes its dependents with it",
      system: [
        [
          ["Talks", "talk", "NOUN", 2, "nsubj"],
          ["failed.", "fail", "VERB", 0, "root"],
        ] satisfies WordRow[],
        omar,
      ],
      want: { Tokens: 4, Words: 4, UPOS: 4, XPOS: 4, Lemmas: 4, UAS: 3, LAS: 3 },
    },
  ])("$name", ({ system, want }) => expect(correct(system)).toEqual({ ...all, ...want }));
});

describe("scores on gold tokens", () => {
  const scored = (rows: readonly WordRow[]) =>
    goldTokenScores([gold.sentences[0] ?? []], analysisOf(text, [rows]).sentences);

  test("LAS with and without subtypes", () => {
    const scores = scored(talks.with(0, ["Talks", "talk", "NOUN", 2, "nsubj:pass"]));
    expect(scores).toMatchObject({
      LAS: { gold: 3, correct: 3 },
      "LAS with subtypes": { gold: 3, correct: 2 },
    });
  });

  test("a word that is missing is no score but a fault", () => {
    expect(() => scored(talks.slice(0, 2).with(0, ["Talks", "talk", "NOUN", 2, "obj"]))).toThrow(
      "3 gold words came back as 2 tokens",
    );
  });
});
