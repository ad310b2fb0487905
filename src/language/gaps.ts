import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "The militia was to leave the valley *and Chad to leave* the hills": the second clause leaves its helper out, so that
 * its subject is taken for one more of what the first verb acts on.
 */
export function mendGaps(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const gaps = [...tokens.keys()].flatMap((verb) => gapAt(tokens, verb) ?? []);
  if (gaps.length === 0) return sentence;
  const mended = [...tokens];
  for (const { first, and, subject, verb } of gaps) {
    mended[verb] = { ...(mended[verb] as Token), head: first, deprel: "conj" };
    mended[subject] = { ...(mended[subject] as Token), head: verb, deprel: "nsubj" };
    mended[and] = { ...(mended[and] as Token), head: verb };
  }
  return { ...sentence, tokens: mended };
}

interface Gap {
  readonly first: number;
  readonly and: number;
  readonly subject: number;
  readonly verb: number;
}

function gapAt(tokens: readonly Token[], verb: number): Gap | null {
  const to = infinitive(tokens, verb);
  if (to === null || !/^(?:advcl|xcomp|acl|ccomp)$/u.test(tokens[verb]?.deprel ?? "")) return null;
  const subject = joinedNoun(tokens, to);
  if (subject === null) return null;
  const and = (dependents(tokens)[subject] ?? []).find((at) => tokens[at]?.form === "and");
  const first = [...tokens.keys()].findLast(
    (at) => at < (and ?? 0) && infinitive(tokens, at) !== null,
  );
  if (and === undefined || first === undefined || !isPlanned(tokens, first)) return null;
  return { first, and, subject, verb };
}

function infinitive(tokens: readonly Token[], verb: number): number | null {
  if (tokens[verb]?.xpos !== "VB") return null;
  const below = dependents(tokens)[verb] ?? [];
  return below.find((at) => tokens[at]?.deprel === "mark" && tokens[at]?.form === "to") ?? null;
}

/** The noun right before "to", where the tree joins it to another: "its fighters … and *Chad* to". */
function joinedNoun(tokens: readonly Token[], to: number): number | null {
  for (let at = to - 1; at >= 0 && at < to; at = tokens[at]?.head ?? -1)
    if (tokens[at]?.deprel === "conj" && /^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? ""))
      return at;
  return null;
}

/** "*was* to leave", "*is* to leave" */
const isPlanned = (tokens: readonly Token[], verb: number): boolean =>
  (dependents(tokens)[verb] ?? []).some(
    (at) => /^(?:cop|aux)$/u.test(tokens[at]?.deprel ?? "") && tokens[at]?.lemma === "be",
  );

/**
 * "said they would stay as long as it takes, *and that* they had offered help": what "and that" joins is one more content
 * of the same word, however deep in the first content the tree joins it.
 */
export function mendContents(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const mended = tokens.map((token, verb) => {
    if (token.deprel !== "conj" || !hasThat(tokens, verb)) return token;
    const first = contentAbove(tokens, token.head);
    return first === null ? token : { ...token, head: first };
  });
  return { ...sentence, tokens: mended };
}

const hasThat = (tokens: readonly Token[], verb: number): boolean =>
  (dependents(tokens)[verb] ?? []).some(
    (at) => tokens[at]?.deprel === "mark" && tokens[at]?.form === "that",
  );

/** The content that a word stands in, above the clauses within it. */
function contentAbove(tokens: readonly Token[], index: number): number | null {
  for (let at = index; at >= 0; at = tokens[at]?.head ?? -1) {
    if (tokens[at]?.deprel === "ccomp") return at;
    if (!/^(?:adv|xcomp|acl|conj|obl)/u.test(tokens[at]?.deprel ?? "")) return null;
  }
  return null;
}

/**
 * "One man was killed *and two wounded*": behind a passive, one more deed that befalls leaves "were" out, and its subject
 * is whom it befell.
 */
export function mendPassives(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) if (isBefalling(tokens, at)) tokens = asPassive(tokens, at);
  return { ...sentence, tokens };
}

const BEFALLING =
  /^(?:kill|wound|injure|hurt|arrest|detain|jail|capture|abduct|kidnap|displace|damage|destroy|seize|expel|evacuate|torch|vandali[sz]e|loot|ransack|burn|beat|stab|shell|bomb|raid|ban|suspend|deport|sentence|free|release|rescue|confiscate|demolish|desecrate)$/u;

function isBefalling(tokens: readonly Token[], at: number): boolean {
  const { deprel, form, lemma, xpos, head } = tokens[at] as Token;
  const has = (verb: number, relation: RegExp) =>
    (dependents(tokens)[verb] ?? []).some((child) => relation.test(tokens[child]?.deprel ?? ""));
  const isVerb = /^VB[DN]$/u.test(xpos) && has(at, /^nsubj$/u);
  return (
    deprel === "conj" &&
    (isVerb || isTakenForNoun(tokens, at)) &&
    BEFALLING.test(isVerb ? lemma : regular(form)) &&
    has(head, /^aux:pass$/u) &&
    !has(at, /^(?:obj|aux|ccomp|xcomp)/u)
  );
}

/** "Shops were looted and *a shrine vandalised*", where the tree has one noun of two words. */
function isTakenForNoun(tokens: readonly Token[], at: number): boolean {
  const [noun, { form }] = [tokens[at - 1], tokens[at] as Token];
  return (
    /ed$/u.test(form) && noun?.head === at && noun.deprel === "compound" && noun.upos === "NOUN"
  );
}

/** "vandalised" → "vandalise", "ransacked" → "ransack" */
const regular = (form: string): string =>
  [form.slice(0, -1), form.slice(0, -2)].find((stem) => BEFALLING.test(stem)) ?? form;

const asPassive = (tokens: readonly Token[], verb: number): readonly Token[] =>
  tokens.map((token, at) => {
    if (at === verb)
      return isTakenForNoun(tokens, verb) ? participle(token) : { ...token, xpos: "VBN" };
    if (token.head !== verb) return token;
    if (at === verb - 1 && token.deprel === "compound") return { ...token, deprel: "nsubj:pass" };
    if (token.deprel === "nsubj") return { ...token, deprel: "nsubj:pass" };
    const isOfSubject = /^(?:det|amod|nmod:poss|nummod)$/u.test(token.deprel) && at < verb - 1;
    return isOfSubject && isTakenForNoun(tokens, verb) ? { ...token, head: verb - 1 } : token;
  });

const participle = (token: Token): Token => ({
  ...token,
  ...{ upos: "VERB", xpos: "VBN", lemma: regular(token.form) },
});

/** "burned tyres and *looted shops*", where the tree has one noun of two words: a second deed of the same subject. */
export function mendDeeds(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const at of tokens.keys()) if (isDeed(tokens, at)) tokens = asDeed(tokens, at);
  return { ...sentence, tokens };
}

function isDeed(tokens: readonly Token[], at: number): boolean {
  const [and, { form, deprel, head }] = [tokens[at - 1], tokens[at] as Token];
  return (
    /ed$/u.test(form) &&
    deprel === "compound" &&
    head === at + 1 &&
    and?.deprel === "cc" &&
    and.head === head &&
    BEFALLING.test(regular(form)) &&
    firstDeed(tokens, head) !== null
  );
}

/** "*burned* tyres and …": in the past, with an object of its own. */
function firstDeed(tokens: readonly Token[], noun: number): number | null {
  const { deprel, head } = tokens[noun] as Token;
  const verb = deprel === "conj" ? (tokens[head]?.head ?? -1) : head;
  const isObject = deprel === "obj" || (deprel === "conj" && tokens[head]?.deprel === "obj");
  return isObject && tokens[verb]?.xpos === "VBD" && verb < noun ? verb : null;
}

function asDeed(tokens: readonly Token[], at: number): readonly Token[] {
  const verb = firstDeed(tokens, at + 1) as number;
  return tokens.map((token, index) => {
    if (index === at) return { ...participle(token), xpos: "VBD", head: verb, deprel: "conj" };
    if (index === at + 1) return { ...token, head: at, deprel: "obj" };
    return index === at - 1 ? { ...token, head: at } : token;
  });
}
