import type { Sentence, Token } from "./analysis.js";

/**
 * "Rios *said* the officers were *killed* and *accused* the army": verbs that "and" joins have the same form. One that does
 * not fit the clause it hangs on, and fits the verb over it, goes there: who said it accuses.
 */
export function mendJoined(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const over = tokens[token.head]?.head ?? -1;
      return isMisjoined(tokens, at) ? { ...token, head: over } : token;
    }),
  };
}

function isMisjoined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const inner = tokens[token.head];
  const outer = tokens[inner?.head ?? -1];
  if (token.deprel !== "conj" || inner?.deprel !== "ccomp" || outer?.upos !== "VERB") return false;
  const isLike = /^VB[DZP]$/u.test(token.xpos) && token.xpos === outer.xpos;
  const has = (verb: number, relation: RegExp) =>
    tokens.some(({ head, deprel }) => head === verb && relation.test(deprel));
  // Only an object tells "accused him" from "and (were) accused".
  const isActive = has(at, /^(?:obj|ccomp|xcomp)$/u) && !has(at, /^(?:nsubj|aux|cop)/u);
  return isLike && isActive && inner.head < token.head && isOfOtherForm(tokens, token.head);
}

/** "were killed", "will fight", "is leaving"; "had killed … and wounded" may be one form. */
function isOfOtherForm(tokens: readonly Token[], verb: number): boolean {
  const words = tokens.filter(({ head, deprel }) => head === verb && /^(?:aux|cop)/u.test(deprel));
  const isPerfect = words.some(({ form }) => /^(?:ha[sd]|have|'ve|’ve)$/iu.test(form));
  return words.length > 0 && !isPerfect && /^VB[NG]?$/u.test((tokens[verb] as Token).xpos);
}
