import type { Sentence, Token } from "./analysis.js";

/** "captured part *of a stronghold*", where the tree hangs the stronghold on the verb: what stands behind a part's "of" is its whole. */
export function mendParts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const parts = new Map<number, number>();
  for (const [at, { form, deprel, head }] of tokens.entries())
    if (deprel === "case" && /^of$/iu.test(form) && isPart(tokens, at - 1, head))
      parts.set(head, at - 1);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const part = parts.get(at);
      return part === undefined ? token : { ...token, head: part, deprel: "nmod" };
    }),
  };
}

/** A word for a part that hangs on the same verb as its whole. */
function isPart(tokens: readonly Token[], part: number, whole: number): boolean {
  const [one, other] = [tokens[part], tokens[whole]];
  return (
    one !== undefined &&
    other?.deprel === "obl" &&
    one.head === other.head &&
    /^(?:obj|nsubj)/u.test(one.deprel) &&
    PARTS.test(one.lemma)
  );
}

const PARTS =
  /^(?:part|portion|section|half|third|quarter|most|some|much|majority|rest|remainder|bulk|number|dozen|score|hundred|thousand)s?$/iu;
