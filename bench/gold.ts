import { type Article, articlesOf } from "./attribution/article.js";
import { corpusLines } from "./corpora.js";
import { documentsOf, type GoldDocument } from "./ud/conllu.js";

/** Which part of the gold data is scored: dev, to report; or what training holds back, to choose by. */
export type Split = "dev" | "tune";

/** Documents of a treebank. What training leaves out for its licence is left out before the tenth is taken. */
export function treebank(corpora: string, name: "ewt" | "gum", split: Split): GoldDocument[] {
  if (split === "dev") return documentsOf(corpusLines(corpora, `ud/${name}-dev.conllu.gz`));
  const train = documentsOf(corpusLines(corpora, `ud/${name}-train.conllu.gz`));
  return heldBack(train.filter(({ nonCommercial }) => !nonCommercial));
}

export function articles(corpora: string, split: Split): Article[] {
  if (split === "dev") return articlesOf(corpusLines(corpora, "polnear/dev.jsonl.gz"));
  return heldBack(articlesOf(corpusLines(corpora, "polnear/train.jsonl.gz")));
}

/** Every tenth document of a train part, as training counts them. */
export function heldBack<T>(documents: readonly T[]): T[] {
  return documents.filter((_, i) => i % 10 === 9);
}
