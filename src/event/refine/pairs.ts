import type { Token } from "../../language/analysis.js";
import { PLOVER } from "../../reading/plover.js";
import type { Draft, Party } from "../draft.js";
import { formOf, prepositions, under } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/**
 * "*donated* and *delivered* the goods": two words for what was done with one object. Deeds of conflict stay apart:
 * "attacked and captured the town".
 */
export function joinPairs(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  let current = drafts;
  for (const second of drafts) {
    const first = current.find((draft) => isPair(draft, second, scene));
    if (!first || !current.includes(second)) continue;
    const tokens = scene.sentences[first.sentence]?.tokens ?? [];
    const one = isAimOf(tokens, first, second)
      ? aimed(first, second)
      : isToldByVerb(tokens, first, second)
        ? joined(second, first)
        : joined(first, second);
    current = [...current.filter((draft) => draft !== first && draft !== second), one];
  }
  return current;
}

function isPair(first: Draft, second: Draft, { sentences }: Scene): boolean {
  if (first === second || first.sentence !== second.sentence || first.type !== second.type)
    return false;
  const tokens = sentences[first.sentence]?.tokens ?? [];
  if (isToldByVerb(tokens, first, second) || isAimOf(tokens, first, second)) return true;
  if (PLOVER[first.type].quad === 4) return false;
  const { head, deprel, upos } = tokens[second.head] as Token;
  if (head !== first.head || deprel !== "conj" || upos !== "VERB") return false;
  const hasOwn = under(tokens, first.head, "obj", "obl", "xcomp", "ccomp").some(
    (at) => at < second.head,
  );
  return !hasOwn && under(tokens, second.head, "nsubj").length === 0;
}

/** "a *coup toppled* the king", "*hosted* the envoy for *talks*": a noun that its verb only tells again. */
function isToldByVerb(tokens: readonly Token[], noun: Draft, verb: Draft): boolean {
  if (tokens[noun.head]?.upos !== "NOUN" || tokens[verb.head]?.upos !== "VERB") return false;
  const top = topOf(tokens, noun.head);
  const { head, deprel } = tokens[top] as Token;
  if (head !== verb.head) return false;
  if (deprel === "nsubj") return noun.type !== "ASSAULT";
  const isFor = /^obl/u.test(deprel) && prepositions(tokens, top).includes("for");
  return isFor && noun.type === "CONSULT" && addsNobody(noun, verb);
}

/** "*summoned* the envoy *to protest* against the raid": the summons is the protest. */
function isAimOf(tokens: readonly Token[], means: Draft, aim: Draft): boolean {
  const { head, deprel } = tokens[aim.head] as Token;
  const isFirst = means.places.includes(head) && /^(?:advcl|xcomp|acl)$/u.test(deprel);
  return (
    isFirst &&
    means.type === "ACCUSE" &&
    tokens[means.head]?.upos === "VERB" &&
    under(tokens, aim.head, "mark").some((at) => formOf(tokens, at) === "to")
  );
}

/** Whom the summons is to goes before whom the protest is about. */
function aimed(means: Draft, aim: Draft): Draft {
  const { recipients } = means.recipients.length > 0 ? means : aim;
  return { ...means, recipients };
}

function addsNobody({ actors, recipients }: Draft, other: Draft): boolean {
  const known = [...other.actors, ...other.recipients];
  return [...actors, ...recipients].every(({ actor }) => known.some((one) => one.actor === actor));
}

/** The first leads: its head, rule and code stay. */
function joined(first: Draft, second: Draft): Draft {
  return {
    ...first,
    places: [...new Set([...first.places, ...second.places])].sort((one, other) => one - other),
    mode: first.mode.length > 0 ? first.mode : second.mode,
    actors: unique([...first.actors, ...second.actors]),
    recipients: unique([...first.recipients, ...second.recipients]),
  };
}

function unique(parties: readonly Party[]): Party[] {
  return parties.filter(
    ({ actor }, index) => parties.findIndex((other) => other.actor === actor) === index,
  );
}
