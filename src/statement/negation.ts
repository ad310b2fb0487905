import type { Token } from "../language/analysis.js";
import { children } from "./cue.js";

const NOT = /^(?:not|n't|n’t|never|neither|nor|nt)$/iu;
const NOBODY = /^(?:nobody|none|neither|nothing)$/iu;

/** "did not confirm", "never said", "no claim", "nobody said", "without saying", "did not confirm or deny". */
export function isNegated(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const below = children(tokens, index);
  return (
    below.some((at) => at < index && isNegator(tokens, at) && !isQuoteBetween(tokens, at, index)) ||
    (token.deprel === "conj" && sharesNegation(tokens, index))
  );
}

/** "“Not yet,” the envoy answered." */
const isQuoteBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ form }) => /^(?:["“”]|''|``)$/u.test(form));

function isNegator(tokens: readonly Token[], at: number): boolean {
  const { form, deprel } = tokens[at] as Token;
  if (NOT.test(form)) return !/^only$/iu.test(tokens[at + 1]?.form ?? "");
  if (/^without$/iu.test(form)) return true;
  if (/^no$/iu.test(form)) return deprel === "det";
  return deprel.startsWith("nsubj") && isNobody(tokens, at);
}

function isNobody(tokens: readonly Token[], at: number): boolean {
  const determiners = children(tokens, at).map((child) => tokens[child] as Token);
  return (
    NOBODY.test(tokens[at]?.form ?? "") ||
    determiners.some(({ form }) => /^(?:no|neither)$/iu.test(form))
  );
}

/** "neither confirmed nor denied", "did not confirm or deny" */
function sharesNegation(tokens: readonly Token[], index: number): boolean {
  const { head } = tokens[index] as Token;
  const isOr = children(tokens, index).some((at) => /^(?:or|nor)$/iu.test(tokens[at]?.form ?? ""));
  return isOr && head !== -1 && isNegated(tokens, head);
}

/** "would not say", "won't comment" */
export function isUnwilling(tokens: readonly Token[], index: number): boolean {
  return children(tokens, index).some((at) => /^(?:will|would|wo)$/iu.test(tokens[at]?.form ?? ""));
}

/** "may accuse", "might say": nothing has been said yet. */
export function isOnlyPossible(tokens: readonly Token[], index: number): boolean {
  return children(tokens, index).some((at) => /^(?:may|might)$/iu.test(tokens[at]?.form ?? ""));
}

/** "were not allowed to *discuss* it", "barred from *commenting*": others decided that. */
export function isForbidden(tokens: readonly Token[], index: number): boolean {
  const { head, deprel } = tokens[index] as Token;
  const above = tokens[head];
  return (
    above !== undefined &&
    /^(?:xcomp|advcl|obl)$/u.test(deprel) &&
    /^(?:allow|permit|authori[sz]e|bar|forbid|prohibit)$/u.test(above.lemma) &&
    children(tokens, head).some((at) => /:pass$/u.test(tokens[at]?.deprel ?? ""))
  );
}
