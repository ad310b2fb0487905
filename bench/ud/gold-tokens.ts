import type { Sentence, Token } from "../../src/language/analysis.js";
import type { Counts } from "../counts.js";
import type { GoldWord } from "./conllu.js";
import { bare } from "./relation.js";

type Test = (gold: GoldWord, token: Token) => boolean;

const sameHead: Test = (gold, token) => gold.head === token.head;

const tests = {
  UPOS: (gold, token) => gold.upos === token.upos,
  XPOS: (gold, token) => gold.xpos === token.xpos,
  Lemmas: (gold, token) => gold.lemma === token.lemma,
  UAS: sameHead,
  LAS: (gold, token) => sameHead(gold, token) && bare(gold.deprel) === bare(token.deprel),
  "LAS with subtypes": (gold, token) => sameHead(gold, token) && gold.deprel === token.deprel,
} as const satisfies Record<string, Test>;

export type GoldTokenMetric = keyof typeof tests;
export type GoldTokenScores = Readonly<Record<GoldTokenMetric, Counts>>;
export const GOLD_TOKEN_METRICS = Object.keys(tests) as GoldTokenMetric[];

/** How many words are right when the reader is handed the gold words and sentences. */
export function goldTokenScores(
  gold: readonly (readonly GoldWord[])[],
  sentences: readonly Pick<Sentence, "tokens">[],
): GoldTokenScores {
  const pairs = gold.flatMap((words, i) => pairsOf(words, sentences[i]?.tokens ?? []));
  const scores = {} as Record<GoldTokenMetric, Counts>;
  for (const metric of GOLD_TOKEN_METRICS) {
    const correct = pairs.filter(([word, token]) => tests[metric](word, token)).length;
    scores[metric] = { gold: pairs.length, system: pairs.length, correct };
  }
  return scores;
}

function pairsOf(words: readonly GoldWord[], tokens: readonly Token[]): [GoldWord, Token][] {
  if (words.length !== tokens.length)
    throw new Error(`${words.length} gold words came back as ${tokens.length} tokens`);
  return words.map((word, i) => [word, tokens[i] as Token]);
}
