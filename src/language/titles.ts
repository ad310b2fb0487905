import type { Sentence, Token } from "./analysis.js";

/**
 * "Rebels shot Mosul *mayor* Omar Sayel", where the tree sets the mayor beside the rebels: no apposition reaches across a
 * verb, and a noun right before a name is its title.
 */
export function mendTitles(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isTitle(tokens, at) ? { ...token, head: at + 1, deprel: "nmod:desc" } : token,
    ),
  };
}

function isTitle(tokens: readonly Token[], at: number): boolean {
  const { deprel, head, upos } = tokens[at] as Token;
  const next = tokens[at + 1];
  return (
    deprel === "appos" &&
    upos === "NOUN" &&
    head < at &&
    next?.upos === "PROPN" &&
    /^(?:obj|obl|nsubj|nmod)/u.test(next.deprel) &&
    tokens.slice(head + 1, at).some((one) => one.upos === "VERB" && /^VB[DZP]$/u.test(one.xpos))
  );
}
