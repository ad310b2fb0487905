import type { Token } from "../language/analysis.js";
import { children } from "../statement/cue.js";
import { isCut, isPast } from "./tense.js";

const NOT = /^(?:not|n't|n’t|nt|never|neither|nor)$/iu;
const NOBODY = /^(?:nobody|none|neither|nothing)$/iu;
const NO = /^(?:no|neither|zero)$/iu;

/** "was not signed *until Friday*": it was, on Friday; unlike "until now". */
function isOnlyLate(tokens: readonly Token[], at: number): boolean {
  if (!isPast(tokens, at)) return false;
  return children(tokens, at).some(
    (child) =>
      child > at &&
      !/^(?:now|today|then)$/iu.test(tokens[child]?.form ?? "") &&
      children(tokens, child).some((one) => /^(?:until|till)$/iu.test(tokens[one]?.form ?? "")),
  );
}

/**
 * The words that negate a verb or noun itself, and not what it is joined to by *or*: "did not strike", "nobody struck",
 * "fired no shots", "no strike", "neither strikes nor …".
 *
 * @param except a word beneath that is asked for itself: "carried out no strikes" negates once
 */
export function negatorsOf(tokens: readonly Token[], at: number, except = -1): number[] {
  if (isOnlyLate(tokens, at)) return [];
  const own = children(tokens, at).filter(
    (child) => child !== except && isNegator(tokens, child) && !isCut(tokens, child, at),
  );
  // "No one", "no longer": the word after carries the tree.
  const beneath = children(tokens, at).flatMap((child) =>
    /^(?:longer|one)$/iu.test(tokens[child]?.form ?? "") ? noBefore(tokens, child) : [],
  );
  return [...new Set([...own, ...beneath])];
}

function isNegator(tokens: readonly Token[], child: number): boolean {
  const { form, deprel, head } = tokens[child] as Token;
  const next = tokens[child + 1]?.form ?? "";
  if (NOT.test(form) && deprel !== "obj")
    return child < head && !isOnly(next) && !isOnlyAfter(tokens, head);
  if (NO.test(form) && deprel === "det") return !isMeasure(next);
  if (!/^(?:nsubj(?::pass)?|obj|obl|iobj)$/u.test(deprel)) return false;
  return (
    NOBODY.test(form) ||
    (NO.test(tokens[noBefore(tokens, child)[0] ?? -1]?.form ?? "") && !isIdiom(form))
  );
}

/** "not only", "not just" */
const isOnly = (form: string): boolean => /^(?:only|just|merely|simply)$/iu.test(form);

/** "is not being investigated *only* by Kenya": it is, by Kenya and by others. */
const isOnlyAfter = (tokens: readonly Token[], verb: number): boolean =>
  [1, 2].some((step) => isOnly(tokens[verb + step]?.form ?? "")) &&
  tokens.slice(verb + 1, verb + 4).some(({ form }) => /^(?:by|in|on|against|to)$/iu.test(form));

/** "no fewer than ten" */
const isMeasure = (form: string): boolean => /^(?:fewer|less|more|later|sooner)$/iu.test(form);

/** "no doubt", "no secret" */
const isIdiom = (form: string): boolean => /^(?:doubt|question|wonder|matter|secret)$/iu.test(form);

function noBefore(tokens: readonly Token[], noun: number): number[] {
  return children(tokens, noun).filter(
    (child) =>
      child < noun &&
      NO.test(tokens[child]?.form ?? "") &&
      !isMeasure(tokens[child + 1]?.form ?? ""),
  );
}
