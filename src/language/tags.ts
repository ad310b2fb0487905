import type { Sentence, Token } from "./analysis.js";

/** "*locals* said" taken for a pronoun: what is a plural noun by its other tag is one; "others" is either. */
export function mendTags(sentence: Sentence): Sentence {
  return { ...sentence, tokens: sentence.tokens.map(asNoun) };
}

const asNoun = (token: Token): Token =>
  token.upos === "PRON" && token.xpos === "NNS" && !PRONOUN.test(token.form)
    ? { ...token, upos: "NOUN" }
    : token;

const PRONOUN =
  /^(?:others|ones|ours|yours|hers|theirs|us|them|they|these|those|both|many|few|several|some|most|all|\p{L}+selves)$/iu;
