import { prepositions, under } from "../event/grammar.js";
import type { Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Amount, Lexicon } from "./lexicon.js";
import { type Numeral, numeralsIn } from "./number.js";
import { isHarm, isPeople, type Scene } from "./people.js";

/** So many, and of whom: "at least twelve Afghan soldiers". Token indices, the end exclusive. */
export interface Figure extends Amount {
  readonly from: number;
  readonly to: number;
  /** The head of the noun that is counted; null where there is none ("killed nine"). */
  readonly counted: number | null;
  /** The word by which the whole hangs in the tree. */
  readonly site: number;
  /**
   * number: stated; one: a person without a number ("a soldier", a name); none: "no soldiers", "nobody"; any: none, if
   * what governs it is negated.
   */
  readonly by: "number" | "one" | "none" | "any";
}

/** All the figures of a sentence, whatever they count. */
export function figuresIn(scene: Scene): Figure[] {
  const { tokens, lexicon } = scene;
  const numerals = outermost(numeralsIn(tokens, lexicon.numbers).map((one) => bounded(one, scene)));
  const stated = numerals.map((numeral) => statedFigure(numeral, scene));
  const taken = new Set(stated.flatMap(({ from, to }) => indices(from, to)));
  const free = [...tokens.keys()].filter((at) => !taken.has(at));
  const others = free.flatMap((at) => without(at, scene) ?? single(at, scene) ?? []);
  return [...stated.filter((one) => isCount(one, scene)), ...others].sort(
    (one, other) => one.from - other.from,
  );
}

/** "as *many* as ten" is one number. */
const outermost = (numerals: readonly Numeral[]): Numeral[] =>
  numerals.filter(
    (one) =>
      !numerals.some((other) => other !== one && other.from <= one.from && one.to <= other.to),
  );

const indices = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, offset) => from + offset);

/** With the words that bound it: "*at least* nine", "nine *or more*". */
function bounded(numeral: Numeral, scene: Scene): Numeral {
  const { tokens, lexicon } = scene;
  const isArticle = /^an?$/iu.test(tokens[numeral.from - 1]?.form ?? "");
  const start = isArticle ? { ...numeral, from: numeral.from - 1 } : numeral;
  for (let length = 4; length > 0; length -= 1) {
    const before = makes(tokens, lexicon, start.from - length, length);
    if (before) return bounded({ ...applied(start, before), from: start.from - length }, scene);
  }
  const after = [2, 1].find((length) => isTail(tokens, lexicon, start.to, length));
  if (!after) return start;
  const bound = makes(tokens, lexicon, start.to, after) as string;
  return { ...applied(start, bound), to: start.to + after };
}

function makes(tokens: readonly Token[], { bounds }: Lexicon, from: number, length: number) {
  const words = tokens.slice(Math.max(0, from), Math.max(0, from + length));
  return words.length < length
    ? undefined
    : bounds.get(words.map(({ form }) => form.toLowerCase()).join(" "));
}

/** "or more" behind the number; other bounds there belong to what comes next. */
function isTail(tokens: readonly Token[], lexicon: Lexicon, at: number, length: number): boolean {
  return /^or$/iu.test(tokens[at]?.form ?? "") && makes(tokens, lexicon, at, length) !== undefined;
}

function applied(numeral: Numeral, bound: string): Numeral {
  if (bound === "least") return { ...numeral, high: null };
  return bound === "most" ? { ...numeral, low: null } : numeral;
}

function statedFigure({ low, high, from, to }: Numeral, scene: Scene): Figure {
  const counted = countedBy({ low, high, from, to }, scene);
  const end = counted === null ? to : Math.max(to, counted + 1);
  const numeral = { from, to: end };
  return { low, high, from, to: end, counted, site: siteOf(numeral, counted, scene), by: "number" };
}

/** Not of the number itself: "nine *more* soldiers", "nine *of their* soldiers". */
const BETWEEN = /^(?:ADJ|DET|ADV|NUM|NOUN|PROPN|VERB|PART)$/u;

/** The noun that a number counts: what follows it, or what follows its *of*. */
function countedBy({ to }: Numeral, scene: Scene): number | null {
  const { tokens } = scene;
  const isOf = /^of$/iu.test(tokens[to]?.form ?? "");
  const start = isOf ? to + 1 : to;
  let head: number | null = null;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.upos === "PRON" && token.xpos !== "PRP$" && isOf && at === start) return at;
    if (isOf && isHarmed(tokens, at)) return at;
    if (isNoun(token) && !isTime(token)) {
      head = at;
      if (!isInside(tokens, at)) return wholeOf(tokens, at);
    } else if ((head !== null && !isBetween(tokens, at)) || !isFiller(token, scene, isOf))
      return head;
  }
  return head;
}

/** "three of *the dead*" */
const isHarmed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:dead|wounded|injured|missing)$/iu.test(tokens[at]?.form ?? "") &&
  /^(?:the|its|their)$/iu.test(tokens[at - 1]?.form ?? "") &&
  !/^(?:amod|compound|acl)/u.test(deprelAt(tokens, at));

const isNoun = ({ upos, xpos }: Token): boolean =>
  upos === "NOUN" || upos === "PROPN" || xpos.startsWith("NN");

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|night)|yesterday|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const isTime = ({ form }: Token): boolean => TIME.test(form);

/** "200 *rebel* and allied *fighters*" */
function wholeOf(tokens: readonly Token[], at: number): number {
  const { head, deprel } = tokens[at] as Token;
  const isBefore = deprel === "compound" && head > at && /^and$/iu.test(tokens[at + 1]?.form ?? "");
  return isBefore ? head : at;
}

/** A noun before the one it belongs to: "twelve *police* officers". */
function isInside(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return false;
  const { head, deprel } = tokens[at] as Token;
  const joined = head > at && /^(?:compound|nmod|amod|flat|nmod:desc|nummod|punct)/u.test(deprel);
  return joined && (isNoun(next) || next.upos === "ADJ" || next.form === "-");
}

/** "two South *African* soldiers": still before the noun. */
const isBetween = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.upos === "ADJ" && (tokens[at]?.head ?? -1) > at;

function isFiller(token: Token, { lexicon, tokens }: Scene, isOf: boolean): boolean {
  if (token.upos === "VERB") return token.deprel === "amod";
  if (/^(?:dead|missing)$/iu.test(token.form)) return tokens[token.head]?.upos === "NOUN";
  if (token.upos === "DET" || token.upos === "NUM") return isOf;
  if (token.upos === "PRON") return isOf && token.xpos === "PRP$";
  if (token.form === "-") return true;
  return BETWEEN.test(token.upos) && !lexicon.bounds.has(token.form.toLowerCase());
}

/** The word of a figure that hangs on something outside it; a noun before its number. */
function siteOf({ from, to }: { from: number; to: number }, counted: number | null, scene: Scene) {
  const { tokens } = scene;
  const isOutside = (at: number) => {
    const { head } = tokens[at] as Token;
    return head < from || head >= to;
  };
  const places = indices(from, to).filter(
    (at) => !/^(?:punct|case|cc)$/u.test(deprelAt(tokens, at)),
  );
  const own = places.filter(isOutside);
  if (counted !== null && own.includes(counted)) return grouped(counted, scene);
  const nominal = own.findLast((at) => /^(?:NUM|NOUN|PRON)$/u.test(tokens[at]?.upos ?? ""));
  return grouped(nominal ?? own.at(-1) ?? counted ?? to - 1, scene);
}

const deprelAt = (tokens: readonly Token[], at: number): string => tokens[at]?.deprel ?? "";

/** "a *group* of nine men": the group hangs in the tree. */
function grouped(at: number, { tokens, lexicon }: Scene): number {
  const { head, deprel } = tokens[at] as Token;
  const above = tokens[head];
  const isGroup =
    above &&
    deprel === "nmod" &&
    prepositions(tokens, at).includes("of") &&
    lexicon.groups.has(above.lemma) &&
    !lexicon.tolls.has(above.lemma);
  return isGroup ? head : at;
}

/** Numbers that count nobody: a year, a sum, a share, what stands behind a name ("Flight 103"), a date, an hour. */
function isCount({ from, to, counted, low, high, by }: Figure, { tokens }: Scene): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (/^[$€£¥#]$|^(?:no\.?|number|page|article)$/iu.test(before?.form ?? "")) return false;
  if (HOUR.test(tokens[counted ?? to]?.form ?? "")) return false;
  if (counted !== null && isDuration(tokens[counted - 1])) return false;
  if (counted !== null) return true;
  if (/^(?:%|percent|per|pct)$/iu.test(after?.form ?? "")) return false;
  const isYear = low === high && low !== null && low >= 1900 && low < 2100 && to - from === 1;
  if (isYear && !/,/u.test(tokens[from]?.form ?? "")) return false;
  const isName = before?.upos === "PROPN" && /^(?:nummod|flat|nmod)/u.test(deprelAt(tokens, from));
  return (
    by === "number" &&
    !isName &&
    !(before && isTime(before)) &&
    !(
      after &&
      isTime(after) &&
      /^\d{1,2}$/u.test(tokens[from]?.form ?? "") &&
      before?.form.toLowerCase() === "on"
    )
  );
}

/** "5 *p.m.*" */
/** "30 *days* detention" */
const isDuration = (token: Token | undefined): boolean =>
  token?.deprel === "compound" && DURATION.test(token.form);

const DURATION = /^(?:minute|hour|day|night|week|month|year)(?:s|['’]s?|s['’])?$/iu;

const HOUR = /^(?:[ap]\.?m\.?|o[’']?clock|gmt)$/iu;

/** "*no* soldiers", "*nobody*", "none of them", "without *any* casualties" */
function without(at: number, scene: Scene): Figure | null {
  const { tokens } = scene;
  const { form } = tokens[at] as Token;
  const next = tokens[at + 1]?.form ?? "";
  const isPronoun = /^(?:nobody|none|no-one|anyone|anybody)$/iu.test(form);
  const isNoOne = /^(?:no|any)$/iu.test(form) && /^one$/iu.test(next);
  if (isBareCount(at, scene))
    return { low: 0, high: 0, from: at, to: at + 1, counted: at, site: at, by: "any" };
  if (!isPronoun && !/^(?:no|any)$/iu.test(form)) return null;
  if (/^(?:longer|more|less|fewer)$/iu.test(next) && !isPronoun) return null;
  const by = /^an/iu.test(form) ? ("any" as const) : ("none" as const);
  const to = at + (isNoOne ? 2 : 1);
  const counted = isPronoun || isNoOne ? null : countedBy({ low: 0, high: 0, from: at, to }, scene);
  if (!isPronoun && !isNoOne && counted === null) return null;
  const end = counted === null ? to : counted + 1;
  const site = siteOf({ from: at, to: end }, counted, scene);
  return { low: 0, high: 0, from: at, to: end, counted, site, by };
}

/** "without causing *casualties*" */
function isBareCount(at: number, { tokens, lexicon }: Scene): boolean {
  const { xpos, lemma } = tokens[at] as Token;
  const isCounting = lexicon.deeds.get(lemma)?.some(({ as }) => as === "count") ?? false;
  return xpos === "NNS" && isCounting && under(tokens, at, "det", "nummod").length === 0;
}

/** One person: "a soldier", "the driver", "Omar Ali"; not "he", who has been told of before. */
function single(at: number, scene: Scene): Figure | null {
  const { tokens, lexicon } = scene;
  const token = tokens[at] as Token;
  const isName = token.xpos === "NNP";
  if ((token.xpos !== "NN" && !isName) || isInside(tokens, at) || isPart(tokens, at)) return null;
  if (isHarm(at, scene)) return null;
  if (lexicon.groups.has(token.lemma.toLowerCase()) || !isPeople(at, scene, "one")) return null;
  const from = startOf(tokens, at);
  if (!isName && !isDetermined(tokens, at)) return null;
  if (/^(?:no|any|every|each|some|all)$/iu.test(tokens[from]?.form ?? "")) return null;
  const to = Math.max(at, ...under(tokens, at, "flat")) + 1;
  return { low: 1, high: 1, from, to, counted: at, site: grouped(at, scene), by: "one" };
}

/** "Omar *Ali*", "Omar Ali, a *clerk*": who has been named once is counted once; "two men, a *woman* and a child" are four. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const { deprel, head } = tokens[at] as Token;
  if (deprel === "conj" && head >= 0) return deprelAt(tokens, head) === "appos";
  if (deprel === "appos") return tokens[head]?.xpos !== "NNS";
  return /^(?:flat|compound|goeswith|fixed|nmod:desc)$/u.test(deprel);
}

/** "*a* guard", "*liberal* leader", and "Guard killed in blast"; but "taken hostage" */
const isDetermined = (tokens: readonly Token[], at: number): boolean =>
  at === 0 ||
  (dependents(tokens)[at] ?? []).some(
    (one) => !/^(?:punct|case|cc|conj)$/u.test(deprelAt(tokens, one)),
  );

function startOf(tokens: readonly Token[], at: number): number {
  const before = (dependents(tokens)[at] ?? []).filter(
    (child) =>
      child < at &&
      /^(?:det|amod|compound|nmod:poss|nmod:desc|nummod)/u.test(deprelAt(tokens, child)),
  );
  return Math.min(at, ...before);
}
