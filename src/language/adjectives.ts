import type { Sentence, Token } from "./analysis.js";

/**
 * Adjectives taken for part of the object behind them, where grammar leaves no doubt:
 *
 * - "rejected as *absurd* an allegation": an adjective does not stand before the article of its noun;
 * - "shot *dead* two officers": nor does "dead" before a number, right behind a verb.
 */
export function mendAdjectives(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) tokens = asPredicate(resultative(tokens, at), at);
  return { ...sentence, tokens };
}

/** "as absurd" goes with the verb, and the noun is its object. */
function asPredicate(tokens: readonly Token[], at: number): readonly Token[] {
  const { deprel, head } = tokens[at] as Token;
  const noun = tokens[head];
  const as = deprel === "amod" ? asBefore(tokens, at, head) : -1;
  if (noun?.deprel !== "obl" || as < 0 || !hasArticleBehind(tokens, at, head)) return tokens;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, head: noun.head, deprel: "xcomp" };
    if (index === as) return { ...token, head: at, deprel: "mark" };
    return index === head ? { ...token, deprel: "obj" } : token;
  });
}

/** Its "as", with at most a quotation mark in between. */
function asBefore(tokens: readonly Token[], at: number, noun: number): number {
  const before = tokens[at - 1]?.upos === "PUNCT" ? at - 2 : at - 1;
  const word = tokens[before];
  return word?.deprel === "case" && word.head === noun && /^as$/iu.test(word.form) ? before : -1;
}

const hasArticleBehind = (tokens: readonly Token[], at: number, noun: number): boolean =>
  tokens.some(
    ({ head, deprel }, index) =>
      index > at && index < noun && head === noun && /^(?:det|nmod:poss)$/u.test(deprel),
  );

/** Who was shot is no "dead two officers". */
function resultative(tokens: readonly Token[], at: number): readonly Token[] {
  const { form, deprel, head } = tokens[at] as Token;
  if (!/^dead$/iu.test(form) || deprel !== "amod" || head < at) return tokens;
  const [verb, next] = [tokens[at - 1], tokens[at + 1]];
  if (verb?.upos !== "VERB" || !/^(?:DET|NUM|PRON|PROPN)$/u.test(next?.upos ?? "")) return tokens;
  return tokens.map((token, index) =>
    index === at ? { ...token, head: at - 1, deprel: "xcomp" } : token,
  );
}
