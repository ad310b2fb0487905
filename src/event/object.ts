import type { Token } from "../language/analysis.js";
import { relation } from "../language/dependents.js";
import {
  antecedent,
  formOf,
  isPassive,
  isVerbal,
  leftEdge,
  prepositions,
  RELATIVE,
  under,
} from "./grammar.js";
import { isGerund, objectAhead, ownSubject, understood } from "./subject.js";

/** What a verb acts on: "attacked *the town*", "*the town* was attacked", "*the town* they attacked". */
export function objectsOf(tokens: readonly Token[], index: number): number[] {
  if (isPassive(tokens, index)) {
    const { deprel, head } = tokens[index] as Token;
    const subject = ownSubject(tokens, index);
    // "were denied *entry*": a passive may keep an object
    if (subject !== null) return [subject, ...keptObjects(tokens, index)];
    if (relation({ deprel } as Token) === "acl") return [head];
    const shared = nounBefore(tokens, index) ?? understood(tokens, index);
    return shared === null ? [] : [shared];
  }
  if (isGerund(tokens, index)) return [(tokens[index] as Token).head];
  const ahead = objectAhead(tokens, index);
  if (ahead !== null) return [ahead];
  const own = [...under(tokens, index, "obj"), ...nounClauses(tokens, index)];
  if (own.length > 0) return own.map((at) => antecedent(tokens, at));
  const indirect = under(tokens, index, "iobj");
  if (indirect.length > 0) return indirect;
  return [
    ...relativeObject(tokens, index),
    ...countedObject(tokens, index),
    ...bareObject(tokens, index),
    ...laterObject(tokens, index),
    ...earlierObject(tokens, index),
  ];
}

function keptObjects(tokens: readonly Token[], index: number): number[] {
  return GRANTING.test(tokens[index]?.lemma ?? "") ? under(tokens, index, "obj") : [];
}

const GRANTING = /^(?:deny|refuse|grant|allow|permit|promise)$/u;

/** "recalled *two envoys*", "forced *villagers* to flee": objects that trees take for a clause, or for the clause's own. */
function nounClauses(tokens: readonly Token[], index: number): number[] {
  return under(tokens, index, "ccomp", "xcomp").flatMap((at) => {
    if (/^(?:NOUN|PROPN)$/u.test(tokens[at]?.upos ?? "")) return [at];
    return under(tokens, at, "obj").filter((object) => object > index && object < at);
  });
}

/** "freed the *students* detained on Monday", where the tree hangs the participle on the verb */
function nounBefore(tokens: readonly Token[], index: number): number | null {
  const { head, deprel } = tokens[index] as Token;
  const isObject = tokens[index - 1]?.deprel === "obj" && tokens[index - 1]?.head === head;
  return deprel === "advcl" && isObject ? index - 1 : null;
}

/** "beat and *arrested* the protesters", where the tree hangs them on the first verb */
function earlierObject(tokens: readonly Token[], index: number): number[] {
  const { head, deprel } = tokens[index] as Token;
  if (deprel !== "conj" || under(tokens, index, "obl").length > 0) return [];
  return under(tokens, head, "obj").filter((at) => at > index);
}

/** "the town *they attacked*" */
function relativeObject(tokens: readonly Token[], index: number): number[] {
  const { deprel, head } = tokens[index] as Token;
  if (deprel !== "acl:relcl") return [];
  const subjects = under(tokens, index, "nsubj");
  return subjects.some((at) => !RELATIVE.test(formOf(tokens, at))) ? [head] : [];
}

/** "rescued *over 700 people*": a count that trees take for a phrase with a preposition. */
function countedObject(tokens: readonly Token[], index: number): number[] {
  return under(tokens, index, "obl").filter((at) => {
    const words = prepositions(tokens, at);
    const isCount = words.length > 0 && words.every((word) => COUNTING.test(word));
    const isLarge = under(tokens, at, "nummod").some((of) => LARGE.test(formOf(tokens, of)));
    return at > index && isCount && isLarge;
  });
}

/** "argued *over two* islands" counts nothing. */
const LARGE = /^\d[\d,.]+$/u;

const COUNTING = /^(?:over|under|about|around|up|to|nearly|some|almost)$/u;

/** "denounced as a crime *Chad's raid*": a phrase that no preposition leads, and that no time is. */
function bareObject(tokens: readonly Token[], index: number): number[] {
  return under(tokens, index, "obl", "xcomp").filter(
    (at) =>
      at > index &&
      tokens[at]?.upos === "NOUN" &&
      tokens[at]?.deprel !== "obl:unmarked" &&
      under(tokens, at, "nmod").some((own) => tokens[own]?.deprel === "nmod:poss") &&
      prepositions(tokens, at).every((word) => /^(?:as|['’]s?)$/u.test(word)) &&
      under(tokens, index, "obl", "xcomp").some(
        (one) => one !== at && one < at && isAs(tokens, one),
      ),
  );
}

const isAs = (tokens: readonly Token[], at: number): boolean =>
  formOf(tokens, leftEdge(tokens, at) - 1) === "as" || prepositions(tokens, at).includes("as");

/** "*attacked* and burned the village": the village is the object of both. */
function laterObject(tokens: readonly Token[], index: number): number[] {
  const next = under(tokens, index, "conj")[0];
  if (next === undefined || !isVerbal(tokens, next)) return [];
  if (under(tokens, index, "obl").length > 0 || ownSubject(tokens, next) !== null) return [];
  return under(tokens, next, "obj");
}
