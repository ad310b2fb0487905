import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lemmaOf, lemmasSchema } from "./lemma.js";

const learnt = lemmasSchema.parse(
  JSON.parse(readFileSync(new URL("../../models/reader/lemmas.json", import.meta.url), "utf8")),
);

test.each([
  ["said", "VBD", "say"],
  ["SAID", "VBD", "say"],
  ["says", "VBZ", "say"],
  ["accused", "VBD", "accuse"],
  ["denied", "VBD", "deny"],
  ["denies", "VBZ", "deny"],
  ["threatening", "VBG", "threaten"],
  ["was", "VBD", "be"],
  ["’s", "VBZ", "be"],
  ["’s", "POS", "'s"],
  ["n’t", "RB", "not"],
  ["told", "VBD", "tell"],
  ["struck", "VBD", "strike"],
  ["beaten", "VBN", "beat"],
  ["beat", "VBD", "beat"],
  ["talks", "NNS", "talk"],
  ["soldiers", "NNS", "soldier"],
  ["men", "NNS", "man"],
  ["Taliban", "NNP", "Taliban"],
  ["his", "PRP$", "his"],
  ["", "NN", ""],
  ["s", "NNS", "s"],
  ["ed", "VBD", "ed"],
  ["ing", "VBG", "ing"],
  ["zzyx", "UNSEEN", "zzyx"],
  // a lexicon knows what the treebanks lack, and where they slip
  ["shelled", "VBD", "shell"],
  ["bombed", "VBN", "bomb"],
  ["raided", "VBD", "raid"],
  ["fled", "VBD", "flee"],
  ["were", "VBD", "be"],
  ["I", "PRP", "I"],
  ["American", "JJ", "American"],
])("%s as %s is %s", (form, xpos, want) => {
  expect(lemmaOf(form, xpos, learnt)).toBe(want);
});

test.each([
  ["the longest suffix", { VBD: { ed: [2, ""], ied: [3, "y"] } }, "tried", "try"],
  ["nothing longer than the word", { VBD: { "": [9, "x"] } }, "ran", "ran"],
] as const)("rules %#", (_, rules, form, want) => {
  const given = lemmasSchema.parse({ rules, words: {} });
  expect(lemmaOf(form, "VBD", given)).toBe(want);
});
