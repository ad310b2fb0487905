import type { Sentence, Token } from "./analysis.js";
import { dependents } from "./dependents.js";

/**
 * "President Omar Ali on Thursday *shortened* the curfew", where the tree takes the name for the whole sentence and the verb for
 * what describes it: behind a name and a day a past form is the verb.
 */
export function mendDated(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[root]?.upos ?? "")) return sentence;
  const below = dependents(tokens);
  const verb = (below[root] ?? []).find(
    (at) =>
      isPastForm(tokens[at] as Token) && (below[at] ?? []).some((day) => isDayBetween(day, at)),
  );
  if (verb === undefined) return sentence;
  const last = (below[root] ?? []).filter((at) => at > verb);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === root) return { ...token, head: verb, deprel: "nsubj" };
      if (at === verb) return { ...token, head: -1, deprel: "root", xpos: "VBD" };
      if (token.deprel === "nsubj:pass" && token.head === verb) return { ...token, deprel: "obj" };
      return last.includes(at) ? { ...token, head: verb } : token;
    }),
  };

  function isDayBetween(day: number, at: number): boolean {
    return root < day && day < at && DAY.test(tokens[day]?.form ?? "");
  }
}

const isPastForm = ({ xpos, deprel }: Token): boolean => deprel === "acl" && /^VB[ND]$/u.test(xpos);

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day$/iu;

/**
 * "the *killing* on Tuesday *of the mayor*", where the tree has the mayor belong to the day: it is whose killing it was. "On
 * Tuesday of last week" is the week's.
 */
export function mendOfDays(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const below = dependents(tokens);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const deed = nounBefore(tokens, token.head);
      const isOf = (below[at] ?? []).some((child) => tokens[child]?.form === "of");
      if (deed < 0 || token.head > at || !isOf || SPAN.test(token.lemma)) return token;
      return token.deprel === "nmod" ? { ...token, head: deed } : token;
    }),
  };
}

const SPAN = /^(?:week|weekend|month|year|festival|term|session)$/u;

/** The noun before a day, or before its "on"; -1 where it is no day, or none stands there. */
function nounBefore(tokens: readonly Token[], day: number): number {
  if (!DAY.test(tokens[day]?.form ?? "")) return -1;
  const noun = /^on$/iu.test(tokens[day - 1]?.form ?? "") ? day - 2 : day - 1;
  return tokens[noun]?.upos === "NOUN" ? noun : -1;
}
