import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "Three of the dead *played* club cricket": where a sentence has no verb, the past form behind people named by an
 * adjective is it, and does not describe the noun behind.
 */
export function mendVerbless(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (tokens.some(isFiniteVerb) || !/^(?:NUM|NOUN|ADJ|PRON|DET)$/u.test(tokens[root]?.upos ?? ""))
    return sentence;
  const verb = tokens.findIndex((_, at) => isBehindPeople(tokens, at));
  const noun = tokens[verb]?.head ?? -1;
  if (verb < root || noun < verb) return sentence;
  return { ...sentence, tokens: withVerb(tokens, { root, verb, top: topOf(tokens, noun, root) }) };
}

const isFiniteVerb = ({ upos, xpos }: Token): boolean =>
  upos === "AUX" || /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos);

function isBehindPeople(tokens: readonly Token[], at: number): boolean {
  const [article, people, verb] = tokens.slice(at - 2, at + 1);
  return (
    verb?.deprel === "amod" &&
    /^VB[ND]$/u.test(verb.xpos) &&
    /^the$/iu.test(article?.form ?? "") &&
    PEOPLE.test(people?.form ?? "")
  );
}

const PEOPLE = /^(?:dead|wounded|injured|missing|detained|displaced|accused|arrested|captured)$/iu;

/** What hangs on the root and holds the noun. */
function topOf(tokens: readonly Token[], noun: number, root: number): number {
  let at = noun;
  while (tokens[at]?.head !== root && (tokens[at]?.head ?? -1) >= 0) at = tokens[at]?.head ?? -1;
  return at;
}

interface Places {
  readonly root: number;
  readonly verb: number;
  readonly top: number;
}

/** The verb is the root, who it counted its subject, and what stood behind it its object. */
function withVerb(tokens: readonly Token[], { root, verb, top }: Places): readonly Token[] {
  const people = verb - 1;
  const before = (dependents(tokens)[top] ?? []).filter((at) => at < people);
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, xpos: "VBD", head: -1, deprel: "root" };
    if (at === root) return { ...token, head: verb, deprel: "nsubj" };
    if (at === people) return { ...token, head: root, deprel: "nmod" };
    if (before.includes(at)) return { ...token, head: people };
    if (at === top) return { ...token, head: verb, deprel: "obj" };
    // what stands around all of it: "According to the board, …", the full stop
    const isAround = token.head === root && (at < root - 1 || at > verb);
    return isAround && /^(?:obl|nmod|punct|advmod)$/u.test(token.deprel)
      ? { ...token, head: verb, deprel: token.deprel === "nmod" ? "obl" : token.deprel }
      : token;
  });
}

/**
 * "A *dragnet* across three provinces *netted* sixty": where a sentence that is no headline has a noun as its root, the past
 * form that is said to describe it is what it did.
 */
export function mendRootless(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (tokens.at(-1)?.form !== "." || !/^(?:NOUN|PROPN)$/u.test(tokens[root]?.upos ?? ""))
    return sentence;
  const below = dependents(tokens)[root] ?? [];
  const verb = below.find((at) => tokens[at]?.deprel === "acl" && tokens[at]?.xpos === "VBD") ?? -1;
  const others = tokens.filter((token, at) => at !== verb && isFiniteVerb(token));
  const held = [...below, ...(dependents(tokens)[verb] ?? [])].some((at) => isHeld(tokens, at));
  if (verb < root || others.length > 0 || held) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === verb) return { ...token, head: -1, deprel: "root" };
      if (at === root) return { ...token, head: verb, deprel: "nsubj" };
      return token.head === root && at > verb ? { ...token, head: verb } : token;
    }),
  };
}

/** A noun with a subject or a form of "be" is what is said of somebody; a verb with a subject is of a clause of its own. */
const isHeld = (tokens: readonly Token[], at: number): boolean =>
  /^(?:nsubj|csubj|cop|aux|mark)/u.test(tokens[at]?.deprel ?? "");

/** "*Ghana* for its part *called* for restraint": what stands behind "for its part" is what somebody did. */
export function mendForTheirPart(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  const part = (dependents(tokens)[root] ?? []).find(
    (at) => tokens[at]?.form === "part" && tokens[at - 1]?.deprel === "nmod:poss",
  );
  const verb = (part ?? -2) + 1;
  const { deprel, head, xpos } = tokens[verb] ?? { deprel: "", head: -1, xpos: "" };
  if (deprel !== "acl" || (head !== root && head !== part) || !/^VB[DN]$/u.test(xpos))
    return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === verb) return { ...token, xpos: "VBD", head: -1, deprel: "root" };
      if (at === root) return { ...token, head: verb, deprel: "nsubj" };
      if (at === part) return { ...token, head: verb, deprel: "obl" };
      return token.head === root && at > verb ? { ...token, head: verb } : token;
    }),
  };
}
