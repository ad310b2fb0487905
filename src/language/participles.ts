import type { Sentence, Token } from "./analysis.js";

/**
 * "Bombs exploded in the *capitals*, killing dozens": behind a comma an *-ing* tells what the verb led to, and no more of
 * the noun before it. It goes to the verb that the noun is an object or a circumstance of; a subject keeps its own:
 * "the *envoy*, speaking on Monday, said".
 */
export function mendParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, index) => {
      if (token.deprel !== "acl" || token.xpos !== "VBG" || tokens[index - 1]?.form !== ",")
        return token;
      const verb = verbOver(tokens, token.head);
      return verb === null || verb > index ? token : { ...token, head: verb, deprel: "advcl" };
    }),
  };
}

/** The verb that a noun hangs on by objects and circumstances alone. */
function verbOver(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun; at >= 0; at = (tokens[at] as Token).head) {
    const { upos, deprel } = tokens[at] as Token;
    if (upos === "VERB") return at;
    if (!/^(?:obj|obl|nmod|conj|compound|appos)(?::|$)/u.test(deprel)) return null;
  }
  return null;
}
