import type { Sentence, Token } from "./analysis.js";

/**
 * "*have staged rallies*", where the tree takes "staged" for a word that describes the rallies: between "have" and a noun
 * without an article stands a verb, and the noun is its object.
 */
export function mendPerfects(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) if (isPerfect(tokens, at)) tokens = asVerb(tokens, at);
  return { ...sentence, tokens };
}

function isPerfect(tokens: readonly Token[], at: number): boolean {
  const { deprel, xpos, head } = tokens[at] as Token;
  const helper = tokens[at - 1];
  return (
    deprel === "amod" &&
    xpos === "VBN" &&
    head > at &&
    helper?.deprel === "aux" &&
    (helper.head === head || helper.head === at) &&
    /^(?:have|has|had)$/iu.test(helper.form)
  );
}

/** The verb takes the noun's place, and what stands before both. */
function asVerb(tokens: readonly Token[], verb: number): readonly Token[] {
  const noun = tokens[verb]?.head as number;
  const { head: above, deprel: relation } = tokens[noun] as Token;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, upos: "VERB", head: above, deprel: relation };
    if (at === noun) return { ...token, head: verb, deprel: "obj" };
    const isClausal = token.head === noun && (at < verb || CLAUSAL.test(token.deprel));
    return isClausal ? { ...token, head: verb } : token;
  });
}

const CLAUSAL = /^(?:advcl|punct|parataxis|conj|cc|advmod)/u;
