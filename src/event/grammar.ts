import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";

/** What a token governs by one of these relations, subtypes left out of account. */
export function under(tokens: readonly Token[], index: number, ...relations: string[]): number[] {
  return (dependents(tokens)[index] ?? []).filter((child) =>
    relations.includes(relation(tokens[child] as Token)),
  );
}

export const formOf = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.form.toLowerCase() ?? "";

/** The preposition before a noun or a clause: "on", "from"; a noun may have two ("from across"). */
export function prepositions(tokens: readonly Token[], index: number): string[] {
  const own = under(tokens, index, "case", "mark");
  if (own.length > 0) return own.map((child) => formOf(tokens, child));
  const before = leftEdge(tokens, index) - 1;
  return tokens[before]?.deprel === "case" ? [formOf(tokens, before)] : [];
}

/** "*the* attack", "*their* attack": what only nouns have before them. */
export function isDetermined(tokens: readonly Token[], index: number): boolean {
  const edge = leftEdge(tokens, index);
  return under(tokens, index, "det", "nmod").some(
    (at) => at >= edge && at < index && /^(?:det|nmod:poss)$/u.test(tokens[at]?.deprel ?? ""),
  );
}

/** Where a noun phrase begins; trees may hang the preposition before it on the verb. */
export function leftEdge(tokens: readonly Token[], index: number): number {
  let edge = index;
  const isInside = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined && INSIDE.test(token.deprel) && token.head >= edge && token.head <= index
    );
  };
  while (isInside(edge - 1)) edge -= 1;
  return edge;
}

const INSIDE = /^(?:det|amod|compound|nummod|nmod:poss|advmod)/u;

const COMPLEMENTS = ["obl", "nmod", "acl", "advcl", "xcomp", "ccomp"];

/** What hangs on a word by one of these prepositions: "attacks *on posts*", "withdrew *from bases*". */
export function complements(
  tokens: readonly Token[],
  index: number,
  words: readonly string[],
): number[] {
  return under(tokens, index, ...COMPLEMENTS).filter((child) =>
    prepositions(tokens, child).some((word) => words.includes(word)),
  );
}

const VERBAL = new Set(["VERB", "AUX"]);

export function isVerbal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (VERBAL.has(token.upos)) return true;
  return token.upos === "ADJ" || under(tokens, index, "nsubj", "aux").length > 0;
}

/** "was attacked", "a town attacked by rebels", "Attacked by rebels, the army left". */
export function isPassive(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const below = (dependents(tokens)[index] ?? []).map((child) => tokens[child] as Token);
  if (below.some(({ deprel }) => deprel === "aux:pass")) return true;
  if (token.xpos === "VBN" && below.some(({ deprel }) => deprel === "cop")) return true;
  // Trees now and then call the subject of "have criticised" a passive one.
  const hasHelper = below.some(({ deprel }) => deprel === "aux");
  if (below.some(({ deprel }) => deprel.endsWith(":pass"))) return !hasHelper;
  if (!/^VB[ND]$/u.test(token.xpos) || below.some(({ deprel }) => deprel === "obj")) return false;
  if (below.some(({ deprel }) => deprel === "aux" || deprel === "nsubj")) return false;
  if (below.some(({ deprel }) => deprel === "obl:agent")) return true;
  if (/^(?:acl|advcl|xcomp)$/u.test(token.deprel)) return token.xpos === "VBN";
  return token.deprel === "conj" && token.head >= 0 && isPassive(tokens, token.head);
}

const RELATIVE = /^(?:who|whom|which|that)$/iu;

/** "troops *who* attacked": the troops. Any other word stands for itself. */
export function antecedent(tokens: readonly Token[], index: number): number {
  const { form, head } = tokens[index] as Token;
  if (!RELATIVE.test(form)) return index;
  for (let at = head; at >= 0; at = (tokens[at] as Token).head) {
    const { deprel, head: above } = tokens[at] as Token;
    if (deprel === "acl:relcl" && above >= 0) return above;
    if (!/^(?:conj|xcomp|ccomp)$/u.test(deprel)) break;
  }
  return index;
}

/** Who a passive says did it: "attacked *by rebels*". */
export function agentOf(tokens: readonly Token[], index: number): number[] {
  return complements(tokens, index, ["by"]).filter((at) => !isVerbalWord(tokens, at));
}

/** Who does what a verb says, taken from above where the verb has no subject: "vowed to attack". */
export function subjectOf(tokens: readonly Token[], index: number): number | null {
  if (isPassive(tokens, index)) return agentOf(tokens, index)[0] ?? null;
  return ownSubject(tokens, index) ?? understood(tokens, index);
}

/** What stands as subject, in active and passive. */
export function surfaceSubject(tokens: readonly Token[], index: number): number | null {
  return ownSubject(tokens, index) ?? understood(tokens, index);
}

/** Of two subjects before a verb the relative is its object: "a plan *which* the council rejected". */
function ownSubject(tokens: readonly Token[], index: number): number | null {
  const subjects = under(tokens, index, "nsubj").filter((at) => !isEmpty(tokens, at));
  const subject = subjects.find((at) => !RELATIVE.test(formOf(tokens, at))) ?? subjects[0];
  return subject === undefined ? null : antecedent(tokens, subject);
}

const isEmpty = (tokens: readonly Token[], index: number): boolean =>
  /^(?:there|expl)$/iu.test(tokens[index]?.deprel ?? "") || formOf(tokens, index) === "there";

/** "accused Kabul *of* harbouring", "blamed India *for* backing": the object does it. */
const OF_OBJECT = new Set(["of", "for", "from", "into", "with"]);

function understood(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index] as Token;
  const { head } = token;
  if (head < 0) return null;
  switch (relation(token)) {
    case "xcomp":
      return forSubject(tokens, index) ?? heldObject(tokens, head) ?? surfaceSubject(tokens, head);
    case "advcl":
    case "obl":
    case "ccomp":
      if (isOutcome(tokens, index)) return subjectOf(tokens, head);
      return ofObject(tokens, index) ?? surfaceSubject(tokens, head);
    case "conj":
    case "parataxis":
      return isVerbal(tokens, head) ? surfaceSubject(tokens, head) : null;
    case "acl":
      return subjectOfModifier(tokens, index);
    default:
      return null;
  }
}

/** "was attacked by rebels, *killing* nine": what a passive leads to is done by who did that. */
function isOutcome(tokens: readonly Token[], index: number): boolean {
  const { head, xpos, form } = tokens[index] as Token;
  if (xpos !== "VBG" || head > index || !isPassive(tokens, head)) return false;
  return form !== "saying" && under(tokens, index, "mark").length === 0 && isAfterComma(tokens, index);
}

const isAfterComma = (tokens: readonly Token[], index: number): boolean =>
  under(tokens, index, "punct").some((at) => at < index) || formOf(tokens, index - 1) === ",";

/** "called *for companies to* act": trees hang the companies on the call. */
function forSubject(tokens: readonly Token[], index: number): number | null {
  const mark = under(tokens, index, "mark").find((at) => formOf(tokens, at) === "for");
  if (mark === undefined) return null;
  const beside = under(tokens, (tokens[index] as Token).head, "obl", "obj", "nsubj");
  return beside.find((at) => at > mark && at < index) ?? null;
}

/** "ordered *troops* to attack" */
function heldObject(tokens: readonly Token[], index: number): number | null {
  const lemma = tokens[index]?.lemma.toLowerCase();
  if (lemma === "promise" || lemma === "threaten" || lemma === "use") return null;
  return under(tokens, index, "obj", "iobj")[0] ?? null;
}

function ofObject(tokens: readonly Token[], index: number): number | null {
  const { head, form } = tokens[index] as Token;
  const marked = prepositions(tokens, index).some((word) => OF_OBJECT.has(word));
  if (marked && /ing$/iu.test(form)) {
    const object = under(tokens, head, "obj")[0];
    if (object !== undefined) return object;
    return isPassive(tokens, head) ? ownSubject(tokens, head) : null;
  }
  return infinitiveOf(tokens, index) ? heldObjectOfAsking(tokens, head) : null;
}

const infinitiveOf = (tokens: readonly Token[], index: number): boolean =>
  under(tokens, index, "mark").some((at) => formOf(tokens, at) === "to");

/** Verbs of asking and making, whose object is to act even where the tree hangs the clause elsewhere. */
const ASKING = /^(?:ask|urge|tell|order|call|press|beg|invite|allow|force|permit|request|want)$/iu;

function heldObjectOfAsking(tokens: readonly Token[], index: number): number | null {
  if (!ASKING.test(tokens[index]?.lemma ?? "")) return null;
  return under(tokens, index, "obj")[0] ?? complements(tokens, index, ["on", "for"])[0] ?? null;
}

/** "troops *attacking* the town", "a plan *to attack*" */
function subjectOfModifier(tokens: readonly Token[], index: number): number | null {
  const { head, deprel, xpos } = tokens[index] as Token;
  if (deprel === "acl:relcl") {
    return under(tokens, index, "obj").length > 0 || xpos === "VBG" ? head : null;
  }
  if (infinitiveOf(tokens, index) && isObjectOf(ASKING, tokens, head)) return head;
  if (isObjectOf(BLAMING, tokens, head) && xpos === "VBG") return head;
  if (infinitiveOf(tokens, index) || prepositions(tokens, index).includes("of"))
    return ownerOf(tokens, head);
  return xpos === "VBG" ? head : null;
}

/** "ordered *troops* to attack", "accused *them* of looting", where the tree hangs the clause on the object */
function isObjectOf(verbs: RegExp, tokens: readonly Token[], noun: number): boolean {
  const { head, deprel } = tokens[noun] as Token;
  return head >= 0 && /^i?obj$/u.test(deprel) && verbs.test(tokens[head]?.lemma ?? "");
}

/** Verbs that hold a deed against their object, or to its credit. */
const BLAMING =
  /^(?:accuse|suspect|convict|charge|blame|condemn|critici[sz]e|denounce|praise|thank|sue|fault|punish|arrest|detain|jail|prevent|stop|ban|bar|forgive|sentence|hail|commend)$/iu;

/** Whose plan: "*its* plan to attack", "the plan *of* the army", "*the army* announced a plan". */
export function ownerOf(tokens: readonly Token[], noun: number): number | null {
  const own = (dependents(tokens)[noun] ?? []).find((at) => tokens[at]?.deprel === "nmod:poss");
  const { head, deprel } = tokens[noun] as Token;
  if (own !== undefined) return own;
  const of = complements(tokens, noun, ["of", "by"]).find((at) => !isVerbalWord(tokens, at));
  if (of !== undefined) return of;
  if (head < 0 || !/^(?:obj|obl|nsubj:pass)$/u.test(deprel)) return null;
  return subjectOf(tokens, head);
}

/** What a verb acts on: "attacked *the town*", "*the town* was attacked", "*the town* they attacked". */
export function objectsOf(tokens: readonly Token[], index: number): number[] {
  if (isPassive(tokens, index)) {
    const { deprel, head } = tokens[index] as Token;
    const subject = ownSubject(tokens, index);
    if (subject !== null) return [subject];
    if (relation({ deprel } as Token) === "acl") return [head];
    const shared = nounBefore(tokens, index) ?? understood(tokens, index);
    return shared === null ? [] : [shared];
  }
  const own = [...under(tokens, index, "obj"), ...nounClauses(tokens, index)];
  if (own.length > 0) return own.map((at) => antecedent(tokens, at));
  const indirect = under(tokens, index, "iobj");
  if (indirect.length > 0) return indirect;
  return [
    ...relativeObject(tokens, index),
    ...countedObject(tokens, index),
    ...laterObject(tokens, index),
    ...earlierObject(tokens, index),
  ];
}

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
    return at > index && isCount && under(tokens, at, "nummod").length > 0;
  });
}

const COUNTING = /^(?:over|under|about|around|up|to|nearly|some|almost)$/u;

/** "*attacked* and burned the village": the village is the object of both. */
function laterObject(tokens: readonly Token[], index: number): number[] {
  const next = under(tokens, index, "conj")[0];
  if (next === undefined || !isVerbal(tokens, next)) return [];
  if (under(tokens, index, "obl").length > 0 || ownSubject(tokens, next) !== null) return [];
  return under(tokens, next, "obj");
}

/** A noun phrase's head and those coordinated with it: "Türkiye and Qatar". */
export function coordinated(tokens: readonly Token[], index: number): number[] {
  return [
    index,
    ...under(tokens, index, "conj").filter((at) => !isVerbalWord(tokens, at)),
    ...besideAnd(tokens, index),
  ];
}

/** "the king *and* the rebels met", where the tree has two subjects of one verb for the two of one phrase. */
function besideAnd(tokens: readonly Token[], index: number): number[] {
  const { head, deprel } = tokens[index] as Token;
  if (head < 0 || !/^(?:nsubj|obj)/u.test(deprel)) return [];
  return under(tokens, head, relation({ deprel } as Token)).filter(
    (at) => at > index && under(tokens, at, "cc").some((cc) => formOf(tokens, cc) === "and"),
  );
}

/** "between *Türkiye* and *Qatar*": the second side, wherever the tree hangs it. */
export function otherSide(tokens: readonly Token[], index: number): number[] {
  if (coordinated(tokens, index).length > 1 || formOf(tokens, index + 1) !== "and") return [];
  const head = tokens.findIndex(
    (token, at) =>
      at > index + 1 &&
      NOMINAL.has(token.upos) &&
      !/^(?:compound|amod|nmod:poss)/u.test(token.deprel),
  );
  return head === -1 ? [] : [head];
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);

const isVerbalWord = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.upos === "VERB";
