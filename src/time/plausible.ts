import type { Name, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Found } from "./pattern.js";

/** Whether words that could be a time are one where they stand. */
export function isTime(found: Found, tokens: readonly Token[], names: readonly Name[]): boolean {
  const { meaning, from, to } = found;
  if (meaning.kind === "none") return true;
  if (isInName(found, tokens, names)) return false;
  if (meaning.kind === "date" && meaning.month === null)
    return isYear(tokens, to - 1, to - from > 1);
  if (meaning.kind === "date" && meaning.day === null && meaning.year === null)
    return isMonth(tokens, to - 1);
  if (meaning.kind === "shift") return !isNameLike(tokens, from);
  return true;
}

/** "The Sunday Times", "Theresa May", "USA Today" */
function isInName({ from, to }: Found, tokens: readonly Token[], names: readonly Name[]): boolean {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const isInside = names.some(
    ({ kind, start, end }) =>
      kind !== "date" &&
      kind !== "nationality" &&
      start <= first.start &&
      end >= last.end &&
      end - start > last.end - first.start,
  );
  return isInside || isNameLike(tokens, to - 1);
}

const INSIDE = /^(?:compound|flat|nmod:desc|amod)$/u;

/** "the Friday Mosque", "Black Friday": a capital beside it that is part of the same name. */
function isNameLike(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(token.form)) return false;
  const governor = tokens[token.head];
  const next = tokens[at + 1];
  if (governor && governor === next && INSIDE.test(token.deprel) && isProper(governor)) return true;
  if (token.deprel === "flat" && governor && isProper(governor)) return true;
  return (dependents(tokens)[at] ?? []).some((child) => {
    const { deprel, upos, form } = tokens[child] as Token;
    return (
      child === at - 1 && at > 1 && deprel === "amod" && upos !== "VERB" && /^\p{Lu}/u.test(form)
    );
  });
}

const isProper = ({ upos, form }: Token): boolean => upos === "PROPN" && /^\p{Lu}/u.test(form);

const BEFORE_TIME =
  /^(?:in|on|since|by|until|till|before|after|during|from|to|of|through|throughout|between|around|about|for|last|next|this|early|mid|late|and|or|that|the|a|an|its|his|her|their|as)$/iu;

/** A month that could be somebody's name, or a verb, needs a word before it that months have. */
const NAMES_TOO = /^(?:may|april|june|august|march|jan\.?|mar\.?)$/iu;

function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.upos === "VERB" || token.upos === "AUX") return false;
  if (
    token.form.length < 5 &&
    !/^(?:May|June|July)$/iu.test(token.form) &&
    !token.form.endsWith(".")
  )
    return false;
  if (!NAMES_TOO.test(token.form)) return true;
  const before = tokens[at - 1]?.form ?? "";
  return BEFORE_TIME.test(before) && !/^(?:flat|nsubj|obj|appos|nmod:desc)/u.test(token.deprel);
}

const COUNTED = /^(?:nummod|nsubj|obj|iobj|nsubj:pass)$/u;
const AT = /^(?:at|about|some|nearly|almost|than|no\.|flight|resolution|article|room|\$|€|£|#)$/iu;
const MEASURE =
  /^(?:percent|%|per|million|billion|gmt|hours|km|miles|metres|meters|feet|strong)$/iu;

/** "in 1994", "the 2015 deal", "1994, 1995 and 1997"; not "2000 people", "Resolution 1973", "1900 GMT". */
function isYear(tokens: readonly Token[], at: number, isVague: boolean): boolean {
  const year = Number((tokens[at] as Token).form.slice(-4));
  if (year < 1700 || year > 2100) return false;
  if (isVague) return true;
  const before = tokens[at - 1]?.form ?? "";
  const after = tokens[at + 1]?.form === "-" ? tokens[at + 2] : tokens[at + 1];
  if (AT.test(before) || MEASURE.test(after?.form ?? "") || isAfterName(tokens, at)) return false;
  return isCountedNoun(tokens, at) ? isDefinite(tokens, at) : true;
}

/** "Resolution 1973", "Zapad 2021" */
function isAfterName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.upos === "PROPN" && /^\p{L}/u.test(before.form) && tokens[at]?.head === at - 1;
}

function isCountedNoun(tokens: readonly Token[], at: number): boolean {
  const { deprel, head } = tokens[at] as Token;
  if (!COUNTED.test(deprel)) return false;
  return deprel !== "nummod" || head > at;
}

/** "the 2015 deal", "last year's 2015 deal", "a 1996 law": one thing that a year tells from others. */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  const { head, deprel } = tokens[at] as Token;
  const governor = tokens[head];
  if (deprel !== "nummod" || !governor) return false;
  return (
    governor.xpos !== "NNS" ||
    (dependents(tokens)[head] ?? []).some((child) => {
      const { deprel: relation } = tokens[child] as Token;
      return child < at && (relation === "det" || relation === "nmod:poss");
    })
  );
}
