import type { Token } from "../../language/analysis.js";
import { relation } from "../../language/dependents.js";
import { PLOVER } from "../../reading/plover.js";
import type { Draft, Party } from "../draft.js";
import { formOf, prepositions, under } from "../grammar.js";
import type { Scene } from "../scene.js";
import { topOf } from "../trigger.js";

/**
 * "*stopped work*, staging a *strike*", "killed nine students, an *attack* that shocked the town", "*convicted* the editor and
 * *sentenced* him", "guards on *strike* will not end the *strike*": one happening told twice in one sentence, where the second
 * word is of the same kind and names nobody whom the first does not.
 */
export function joinRetold(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  let current = drafts;
  for (const second of drafts) {
    const first = current.find((draft) => isRetold(draft, second, scene));
    if (first && current.includes(second))
      current = current.flatMap((draft) => {
        if (draft === second) return [];
        return draft === first ? [joined(first, second)] : [draft];
      });
  }
  return current;
}

function isRetold(first: Draft, second: Draft, { sentences }: Scene): boolean {
  if (first === second || first.sentence !== second.sentence || first.head >= second.head)
    return false;
  const tokens = sentences[first.sentence]?.tokens ?? [];
  if (isWeapon(first, second, tokens)) return true;
  if (first.speech !== null || second.speech !== null || !isOfAKind(first, second)) return false;
  if (isNamedAgain(first, second, tokens)) return true;
  if (isManner(first, second, tokens) && addsNobody(whole(first, second), second)) return true;
  return (
    addsNobody(first, second) &&
    (isSummary(first, second, tokens) || isSecondWord(first, second, tokens))
  );
}

const isOfAKind = (first: Draft, second: Draft): boolean =>
  first.type === second.type && (first.mode[0] ?? null) === (second.mode[0] ?? null);

/** "stopped work in a *strike*", "stopped work, *staging* a strike"; of attacks these are a means, and may be another's. */
function isManner(first: Draft, second: Draft, tokens: readonly Token[]): boolean {
  if (first.type === "ASSAULT") return false;
  const top = topOf(tokens, second.head);
  const { head, xpos } = tokens[top] as Token;
  if (first.type === "AID" && xpos === "VB") return isAimOf(tokens, top, first);
  if (head !== first.head && !first.places.includes(head)) return false;
  const how = relation(tokens[top] as Token);
  // "filed a lawsuit *accusing* the bank"
  if (how === "advcl" || how === "acl")
    return xpos === "VBG" && under(tokens, top, "nsubj", "mark").length === 0;
  return how === "obl" && prepositions(tokens, top).includes("in");
}

/** "announced aid worth millions to *help* the islanders" */
function isAimOf(tokens: readonly Token[], verb: number, { head, places }: Draft): boolean {
  if (relation(tokens[verb] as Token) === "conj") return false;
  let at = (tokens[verb] as Token).head;
  while (at >= 0 && at !== head && !places.includes(at)) {
    if (tokens[at]?.upos === "VERB") return false;
    at = (tokens[at] as Token).head;
  }
  return at >= 0;
}

/** "killed nine students, an *attack* that …": what was told, under one word. */
function isSummary(first: Draft, second: Draft, tokens: readonly Token[]): boolean {
  const { upos, deprel } = tokens[second.head] as Token;
  if (upos !== "NOUN" || !/^(?:appos|parataxis|obl|dep|nmod|conj)/u.test(deprel)) return false;
  const article = under(tokens, second.head, "det")[0];
  const isNew = article !== undefined && /^an?$/u.test(formOf(tokens, article));
  return (
    isNew &&
    tokens[first.head]?.upos === "VERB" &&
    prepositions(tokens, second.head).length === 0 &&
    formOf(tokens, (article as number) - 1) === ","
  );
}

/** "*convicted* the editor and *sentenced* him": done to the same. */
function isSecondWord(first: Draft, second: Draft, tokens: readonly Token[]): boolean {
  const { head, deprel, upos } = tokens[second.head] as Token;
  if (head !== first.head || deprel !== "conj" || upos !== "VERB") return false;
  return PLOVER[first.type].quad !== 4 && second.recipients.length > 0;
}

/** "pounded the town with *air strikes*", "attacked it using *car bombs*": with what it was done. */
function isWeapon(first: Draft, second: Draft, tokens: readonly Token[]): boolean {
  const isBare = second.actors.length + second.recipients.length === 0;
  if (!isBare || first.type !== "ASSAULT" || second.type !== "ASSAULT") return false;
  if (tokens[first.head]?.upos !== "VERB" || tokens[second.head]?.upos !== "NOUN") return false;
  const top = topOf(tokens, second.head);
  const { head, deprel } = tokens[top] as Token;
  if (head === first.head) return prepositions(tokens, top).includes("with");
  const isUsed = deprel === "obj" && tokens[head]?.lemma === "use";
  return isUsed && tokens[head]?.head === first.head;
}

/** "guards on *strike* … end *the strike*" */
function isNamedAgain(first: Draft, second: Draft, tokens: readonly Token[]): boolean {
  const wordOf = ({ head }: Draft) => tokens[head]?.lemma;
  const isNoun = [first, second].every(({ head }) => tokens[head]?.upos === "NOUN");
  const isKnown = under(tokens, second.head, "det").some((at) => formOf(tokens, at) === "the");
  return isNoun && isKnown && wordOf(first) === wordOf(second) && addsNobody(second, first);
}

function addsNobody(first: Draft, { actors, recipients }: Draft): boolean {
  const among = (parties: readonly Party[], all: readonly Party[]) =>
    parties.every(({ actor }) => all.some((one) => one.actor === actor));
  return among(actors, first.actors) && among(recipients, first.recipients);
}

/** The first with those whom only the second word names. */
const whole = (first: Draft, { recipients }: Draft): Draft =>
  first.recipients.length > 0 ? first : { ...first, recipients };

function joined(first: Draft, second: Draft): Draft {
  const more = (one: readonly Party[], other: readonly Party[]) => (one.length > 0 ? one : other);
  return {
    ...first,
    places: [...new Set([...first.places, ...second.places])].sort((one, other) => one - other),
    actors: more(first.actors, second.actors),
    recipients: more(first.recipients, second.recipients),
  };
}
