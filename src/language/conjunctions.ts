import type { Sentence, Token } from "./analysis.js";

/**
 * Subjects on the wrong side of a conjunction, where grammar leaves no doubt:
 *
 * - "A crowd *gathered* after Omar was *killed*": what stands before "after" is no subject of "killed", which has its own;
 * - "A crowd gathered as *police* investigated": what stands between "as" and its verb is no subject of "gathered".
 */
export function mendConjunctions(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const [mark, { deprel, head, form }] of sentence.tokens.entries())
    if (deprel === "mark" && head > mark && CONJUNCTION.test(form))
      tokens = outer(inner(tokens, mark, head), mark, head);
  return { ...sentence, tokens };
}

const CONJUNCTION = /^(?:after|as|although|because|before|once|since|though|until|when|while)$/iu;

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");

/** The subject right behind the conjunction, from the verb before it, which has another. */
function inner(tokens: readonly Token[], mark: number, verb: number): readonly Token[] {
  if (tokens.some((token) => token.head === verb && isSubject(token))) return tokens;
  const at = tokens.findIndex(
    (token, index) => index > mark && index < verb && isSubject(token) && token.head < mark,
  );
  const above = tokens[at]?.head ?? -1;
  const hasOther = tokens.some(
    (token, index) => index < mark && token.head === above && isSubject(token),
  );
  if (above < 0 || !hasOther) return tokens;
  return tokens.map((token, index) => (index === at ? { ...token, head: verb } : token));
}

/** The clause before the conjunction gets its subject back, and the place above the other. */
function outer(tokens: readonly Token[], mark: number, verb: number): readonly Token[] {
  const own = tokens.flatMap((token, at) => (token.head === verb && isSubject(token) ? [at] : []));
  const [first] = own;
  if (first === undefined || first > mark || !own.some((at) => at > mark)) return tokens;
  const main = tokens.findIndex(
    ({ head, xpos }, at) => at > first && at < mark && head === first && xpos.startsWith("VB"),
  );
  if (main < 0) return tokens;
  const { head, deprel } = tokens[verb] as Token;
  return tokens.map((token, at) => {
    if (at === main) return { ...token, head, deprel };
    if (at === verb) return { ...token, head: main, deprel: "advcl" };
    return at === first ? { ...token, head: main } : token;
  });
}
