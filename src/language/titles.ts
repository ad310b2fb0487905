import type { Sentence, Token } from "./analysis.js";

/**
 * "Rebels shot Mosul *mayor* Omar Sayel", where the tree sets the mayor beside the rebels: no apposition reaches across a
 * verb, and a noun right before a name is its title.
 */
export function mendTitles(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (isTitle(tokens, at)) return { ...token, head: at + 1, deprel: "nmod:desc" };
      return isFirstHalf(tokens, at) ? { ...token, head: at + 2, deprel: "compound" } : token;
    }),
  };
}

/** "*Secretary*-General Omar Ali said", where the tree has two subjects for the halves of one title. */
function isFirstHalf(tokens: readonly Token[], at: number): boolean {
  const { deprel, head } = tokens[at] as Token;
  const second = tokens[at + 2];
  if (tokens[at + 1]?.form !== "-" || second?.deprel !== "nmod:desc") return false;
  const named = tokens[second.head];
  return deprel === "nsubj" && named?.deprel === deprel && named.head === head;
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
