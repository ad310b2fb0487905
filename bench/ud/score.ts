import type { Range } from "../../src/language/analysis.js";
import type { Counts } from "../counts.js";
import { align } from "./align.js";
import { bare } from "./relation.js";
import type { Treebank, TreeWord } from "./treebank.js";

export const RAW_METRICS = [
  "Tokens",
  "Words",
  "Sentences",
  "UPOS",
  "XPOS",
  "Lemmas",
  "UAS",
  "LAS",
] as const;
export type RawScores = Readonly<Record<(typeof RAW_METRICS)[number], Counts>>;

/** A gold word and the system's, with whether their governors are the same word. */
interface Aligned {
  readonly gold: TreeWord;
  readonly system: TreeWord;
  readonly sameHead: boolean;
}

/**
 * Scores of one document read from raw text. LAS leaves subtypes out ("nmod:poss" is "nmod").
 *
 * Method: the CoNLL 2018 shared task's scorer (Zeman et al. 2018, universaldependencies.org/conll18).
 */
export function rawScores(gold: Treebank, system: Treebank): RawScores {
  const aligned = alignedWords(gold.words, system.words);
  const words = { gold: gold.words.length, system: system.words.length };
  const right = (is: (pair: Aligned) => boolean) => ({
    ...words,
    correct: aligned.filter(is).length,
  });
  return {
    Tokens: samePlaces(gold.tokens, system.tokens),
    Words: { ...words, correct: aligned.length },
    Sentences: samePlaces(gold.sentences, system.sentences),
    UPOS: right(({ gold: g, system: s }) => g.upos === s.upos),
    XPOS: right(({ gold: g, system: s }) => g.xpos === s.xpos),
    Lemmas: right(({ gold: g, system: s }) => g.lemma === "_" || g.lemma === s.lemma),
    UAS: right(({ sameHead }) => sameHead),
    LAS: right(({ gold: g, system: s, sameHead }) => sameHead && bare(g.deprel) === bare(s.deprel)),
  };
}

function alignedWords(gold: readonly TreeWord[], system: readonly TreeWord[]): Aligned[] {
  const pairs = align(gold, system);
  const goldOf = new Map(pairs.map((pair) => [pair.system, pair.gold]));
  goldOf.set(-1, -1);
  return pairs.map((pair) => {
    const [g, s] = [gold[pair.gold] as TreeWord, system[pair.system] as TreeWord];
    return { gold: g, system: s, sameHead: goldOf.get(s.head) === g.head };
  });
}

function samePlaces(gold: readonly Range[], system: readonly Range[]): Counts {
  const places = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const correct = system.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
  return { gold: gold.length, system: system.length, correct };
}
