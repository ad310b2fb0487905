import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "repeated its *demand* on Monday *that the fleet leave*": a clause with "that" behind a verb and what is said, or thought,
 * tells what that is, though a word of time stands between.
 */
export function mendExtraposed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const below = dependents(tokens);
  return {
    ...sentence,
    tokens: tokens.map((token, clause) => {
      if (token.deprel !== "ccomp") return token;
      const that = (below[clause] ?? []).find((at) => isThat(tokens[at]));
      const noun = (below[token.head] ?? []).find((at) => isSaid(tokens[at]));
      if (that === undefined || noun === undefined || noun < token.head || noun > that)
        return token;
      return { ...token, head: noun, deprel: "acl" };
    }),
  };
}

const isThat = (token: Token | undefined): boolean =>
  token?.deprel === "mark" && token.form === "that";

const isSaid = (token: Token | undefined): boolean =>
  token?.deprel === "obj" && SAID.test(token.lemma);

const SAID =
  /^(?:demand|call|appeal|request|warning|threat|claim|charge|accusation|allegation|pledge|promise|vow|denial|belief|view|hope|concern|fear|suspicion|insistence|assertion|conviction|assurance)$/u;
