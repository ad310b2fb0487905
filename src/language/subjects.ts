import type { Sentence, Token } from "./analysis.js";

/**
 * Subjects given to the wrong verb, where grammar leaves no doubt. An arc at a time is learnt, so that a subject may hang
 * on a verb it cannot belong to:
 *
 * - "He *urged* calm and *said* …": what stands before the first of two joined verbs is the subject of the first;
 * - "One man *was stabbed*, and police *arrested* a suspect": of two subjects of one verb the first is that of the verb
 *   between them, which has none;
 * - "“We *took* them,” the envoy *said*": what stands outside a quotation is no subject within it;
 * - "The king *rang* him, the palace *said*": of a second subject, behind the verb and a comma, the verb of saying is that one's;
 * - "In a statement, *it* demanded that …": an "it" that only fills the place has a verb of seeming, or a passive;
 * - "The *envoy* called on both": without "was" or "been" a past form is no passive.
 */
export function mendSubjects(sentence: Sentence): Sentence {
  const tokens = [...sentence.tokens];
  const quoted = quotations(tokens);
  tokens.forEach((token, index) => {
    if (isItself(tokens, index) || isActive(tokens, token))
      tokens[index] = { ...token, deprel: "nsubj" };
    if (!token.deprel.startsWith("nsubj") || token.head < 0) return;
    const between = verbBetween(tokens, index);
    const owner =
      between ??
      firstOfJoined(tokens, index) ??
      outsideQuote(tokens, index, quoted) ??
      sayingBehind(tokens, index);
    if (owner === null) return;
    const isPassive = between !== null && hasPassive(tokens, owner);
    tokens[index] = { ...token, head: owner, deprel: isPassive ? "nsubj:pass" : token.deprel };
  });
  return { ...sentence, tokens };
}

function isActive(tokens: readonly Token[], { deprel, head }: Token): boolean {
  const verb = tokens[head];
  if (deprel !== "nsubj:pass" || !/^VB[DN]$/u.test(verb?.xpos ?? "")) return false;
  const below = tokens.filter((token) => token.head === head);
  if (below.some(({ deprel: own }) => /^(?:aux|cop)/u.test(own))) return false;
  // "teachers *whom* gendarmes arrested"
  if (verb?.deprel === "acl:relcl")
    return below.some((token) => token.deprel === "obj" && token.xpos === "WP");
  if (!/^(?:root|ccomp)$/u.test(verb?.deprel ?? "")) return false;
  // "Kenya *called on* Chad to": nobody is called on Chad
  if (verb?.lemma === "call" && /^(?:on|upon|for)$/iu.test(tokens[head + 1]?.form ?? ""))
    return true;
  return (
    below.some(({ deprel: own }) => /^(?:obj|obl|ccomp)$/u.test(own)) &&
    (MOVING.test(verb?.lemma ?? "") || (verb?.xpos === "VBD" && CALLING.test(verb.lemma)))
  );
}

/** "A column *rolled* through": verbs that nobody is the object of. */
const MOVING = /^(?:roll|rumble|march|sail|pour|stream|converge|advance|retreat|arrive|swarm)$/u;

/** Verbs of saying: "nine *hurt* in a raid" may stand in a headline. */
const CALLING = /^(?:call|urge|ask|demand|tell|say|warn|appeal|accuse|announce|order|vow|add)$/u;

function isItself(tokens: readonly Token[], index: number): boolean {
  const { deprel, form, head } = tokens[index] as Token;
  const verb = tokens[head];
  if (deprel !== "expl" || !/^it$/iu.test(form) || !isVerb(verb) || head < index) return false;
  return (
    !FILLED.test(verb?.lemma ?? "") &&
    !tokens.some((token) => token.head === head && token.deprel === "aux:pass") &&
    !hasSubject([...tokens.slice(0, index), ...tokens.slice(index + 1)], head)
  );
}

/** Verbs that have no subject of their own. */
const FILLED =
  /^(?:seem|appear|happen|turn|emerge|take|rain|snow|remain|become|follow|cost|matter)$/u;

/**
 * ", a charge *Stockholm* denied": no name stands behind the noun it belongs to and right before that noun's verb; it is
 * the subject, and the noun what is denied.
 */
export function mendAsides(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, index) => {
      const noun = tokens[token.head];
      const isBehind = token.deprel === "compound" && token.upos === "PROPN" && token.head < index;
      if (!isBehind || noun?.deprel !== "nsubj" || noun.head !== index + 1) return token;
      // "minister *Omar* said", but "a charge *Stockholm* denied"
      if (!tokens.some(({ head, form }) => head === token.head && /^an?$/iu.test(form)))
        return token;
      return isVerb(tokens[index + 1]) ? { ...token, head: index + 1, deprel: "nsubj" } : token;
    }),
  };
}

/**
 * Of two objects of a verb the one before it does it: "for one of its *boats* intercepting a trawler"; whom "asked *the
 * governments* to take people in" asks is the object of asking.
 */
export function mendDoers(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const isAhead = token.deprel === "obj" && at < token.head && !/^WP|WDT/u.test(token.xpos);
      const verb = tokens[token.head];
      if (!isAhead || !/^VBG?$/u.test(verb?.xpos ?? "") || hasSubject(tokens, token.head))
        return token;
      const hasOther = tokens.some(
        ({ deprel, head }, other) => deprel === "obj" && head === token.head && other > head,
      );
      if (!hasOther) return token;
      if (verb?.xpos === "VBG") return { ...token, deprel: "nsubj" };
      return (verb?.head ?? -1) >= 0 && (verb?.head ?? at) < at
        ? { ...token, head: verb?.head ?? -1 }
        : token;
    }),
  };
}

/** "a coup *toppled* the *king*", where the tree has two subjects: the one behind an active verb is its object. */
export function mendObjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const verb = tokens[token.head];
      const isBehind =
        /^nsubj(?::pass)?$/u.test(token.deprel) && token.head >= 0 && at > token.head;
      if (!isBehind || !/^VB[DZPGN]$/u.test(verb?.xpos ?? "") || SAYING.test(verb?.lemma ?? ""))
        return token;
      const below = tokens.flatMap(({ head, deprel }, other) =>
        head === token.head ? [{ other, deprel }] : [],
      );
      const hasAhead = below.some(
        ({ deprel, other }) => /^nsubj(?::pass)?$/u.test(deprel) && other < token.head,
      );
      // "warned Chad *of* war", where the tree takes the war for the object
      const hasObject = below.some(
        ({ deprel, other }) =>
          /^(?:obj|ccomp|xcomp|aux:pass)$/u.test(deprel) && !isOf(tokens, other),
      );
      const isObject = hasAhead && !hasObject && isRightBehind(tokens, token.head, at);
      return isObject ? { ...token, deprel: "obj" } : token;
    }),
  };
}

const isOf = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, deprel, form }) => head === at && deprel === "case" && form === "of");

/** "he stumbled, and *rivals* saw it": neither behind another clause's words nor before a verb of its own. */
function isRightBehind(tokens: readonly Token[], verb: number, at: number): boolean {
  const between = tokens.slice(verb + 1, at);
  // "deported seekers *registered* here" tells who they are
  const next = tokens[at + 1]?.deprel === "acl" ? undefined : tokens[at + 1];
  return (
    !between.some(({ upos }) => /^(?:PUNCT|CCONJ|SCONJ|VERB|AUX)$/u.test(upos)) &&
    !/^(?:VERB|AUX)$/u.test(next?.upos ?? "") &&
    !/^(?:i|we|he|she|they|it|who)$/iu.test(tokens[at]?.form ?? "")
  );
}

/** "“It is over,” *said* the envoy" */
const SAYING = /^(?:say|ask|add|tell|write|be|reply|answer)$/u;

const isVerb = (token: Token | undefined): boolean => token?.upos === "VERB";

const hasSubject = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some(({ head, deprel }) => head === verb && /^(?:nsubj|csubj|expl)/u.test(deprel));

function firstOfJoined(tokens: readonly Token[], subject: number): number | null {
  const verb = (tokens[subject] as Token).head;
  const { deprel, head } = tokens[verb] as Token;
  if (deprel !== "conj" || subject > head || !isVerb(tokens[head]) || hasSubject(tokens, head))
    return null;
  return head;
}

/** The verb between this subject and the next one of the same verb, where it has none of its own. */
function verbBetween(tokens: readonly Token[], subject: number): number | null {
  const verb = (tokens[subject] as Token).head;
  const next = tokens.findIndex(
    ({ head, deprel }, at) => at > subject && head === verb && deprel.startsWith("nsubj"),
  );
  if (next < 0 || next > verb) return null;
  const between = tokens.findIndex(
    ({ upos, xpos, deprel }, at) =>
      at > subject && at < next && upos === "VERB" && isFiniteIn(tokens, at, xpos, deprel),
  );
  return between < 0 || hasSubject(tokens, between) ? null : between;
}

/** The verb behind a subject that all before it is said by, where it has no subject. */
function sayingBehind(tokens: readonly Token[], subject: number): number | null {
  const verb = (tokens[subject] as Token).head;
  const { deprel, head: saying } = tokens[verb] as Token;
  const isBehind = verb < subject && subject < saying && deprel === "ccomp";
  if (!isBehind || !isVerb(tokens[saying]) || hasSubject(tokens, saying)) return null;
  const others = tokens.filter(({ head, deprel: own }) => head === verb && own.startsWith("nsubj"));
  const comma = tokens.findIndex(({ form }, at) => form === "," && at > verb && at < subject);
  return others.length > 1 && comma > 0 ? saying : null;
}

/** "opened", "was stabbed"; not "the men *seized* on Monday", which only describes. */
const isFiniteIn = (tokens: readonly Token[], at: number, xpos: string, deprel: string): boolean =>
  !/^(?:acl|amod|xcomp)/u.test(deprel) && (/^VB[DPZ]$/u.test(xpos) || hasPassive(tokens, at));

const hasPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some(({ head, deprel }) => head === verb && deprel === "aux:pass");

/** For each token the number of the quotation it stands in, 0 outside; null where marks do not pair. */
function quotations(tokens: readonly Token[]): readonly number[] | null {
  let number = 0;
  let isOpen = false;
  const found = tokens.map(({ form }) => {
    const opens = /^(?:“|``)$/u.test(form) || (form === '"' && !isOpen);
    const closes = /^(?:”|'')$/u.test(form) || (form === '"' && isOpen);
    if (opens && !isOpen) {
      isOpen = true;
      number += 1;
    }
    const own = isOpen ? number : 0;
    if (closes) isOpen = false;
    return own;
  });
  return isOpen ? null : found;
}

/** The verb outside of quotes next behind a subject that stands outside, and hangs on a word inside. */
function outsideQuote(
  tokens: readonly Token[],
  subject: number,
  quoted: readonly number[] | null,
): number | null {
  const verb = (tokens[subject] as Token).head;
  if (quoted === null || quoted[subject] !== 0 || quoted[verb] === 0 || verb > subject) return null;
  const next = tokens.findIndex(
    ({ deprel, upos }, at) =>
      at > subject &&
      quoted[at] === 0 &&
      upos === "VERB" &&
      /^(?:root|parataxis|conj)$/u.test(deprel),
  );
  return next < 0 || hasSubject(tokens, next) ? null : next;
}
