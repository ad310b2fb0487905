import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import {
  agentOf,
  antecedent,
  complements,
  formOf,
  isPassive,
  isVerbal,
  isVerbalWord,
  leftEdge,
  prepositions,
  RELATIVE,
  under,
} from "./grammar.js";

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
export function ownSubject(tokens: readonly Token[], index: number): number | null {
  const subjects = under(tokens, index, "nsubj").filter((at) => !isEmpty(tokens, at));
  const plain = subjects.filter((at) => !RELATIVE.test(formOf(tokens, at)));
  const ahead = objectAhead(tokens, index);
  const own = plain.filter((at) => at !== ahead);
  const subject = nearest(tokens, own, index) ?? subjects[0];
  return subject === undefined ? null : antecedent(tokens, subject);
}

/** "TOWN (Agency) - A *court* sentenced six": of several the one beside the verb, but both of "the king and the rebels met". */
function nearest(
  tokens: readonly Token[],
  subjects: readonly number[],
  verb: number,
): number | undefined {
  const last = subjects.findLast((at) => at < verb);
  const isApart = last !== undefined && tokens[leftEdge(tokens, last) - 1]?.upos === "PUNCT";
  return isApart && under(tokens, last, "cc").length === 0 ? last : subjects[0];
}

/** "an allegation Chad rejects", where the tree has two subjects side by side: the first is what is rejected. */
export function objectAhead(tokens: readonly Token[], index: number): number | null {
  if (under(tokens, index, "obj", "ccomp").length > 0) return null;
  const [first, second] = under(tokens, index, "nsubj").filter(
    (at) => at < index && /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at]?.upos ?? ""),
  );
  if (first === undefined || second === undefined || tokens[first]?.upos !== "NOUN") return null;
  const isNext = leftEdge(tokens, second) === first + 1;
  return isNext && /^an?$/iu.test(formOf(tokens, leftEdge(tokens, first))) ? first : null;
}

const isEmpty = (tokens: readonly Token[], index: number): boolean =>
  /^(?:there|expl)$/iu.test(tokens[index]?.deprel ?? "") || formOf(tokens, index) === "there";

/** "accused Kabul *of* harbouring", "blamed India *for* backing": the object does it. */
const OF_OBJECT = new Set(["of", "for", "from", "into", "with"]);

export function understood(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index] as Token;
  const { head } = token;
  if (head < 0) return null;
  switch (relation(token)) {
    case "xcomp":
      if (isOwnErrand(tokens, index, head)) return surfaceSubject(tokens, head);
      return (
        forSubject(tokens, index) ??
        heldObject(tokens, head) ??
        pleadedWith(tokens, head) ??
        surfaceSubject(tokens, head)
      );
    case "advcl":
    case "obl":
    case "ccomp":
      if (isBareParticiple(tokens, index)) return null;
      if (isOutcome(tokens, index)) return subjectOf(tokens, head);
      return ofObject(tokens, index) ?? surfaceSubject(tokens, head);
    case "conj":
    case "parataxis":
      return isVerbal(tokens, head) ? surfaceSubject(tokens, head) : null;
    case "acl":
      return subjectOfModifier(tokens, index);
    case "amod":
      return isGerund(tokens, index) ? accusedOf(tokens, head) : null;
    default:
      return null;
  }
}

/** "was among hundreds *injured*, a paper said": whoever says it is not who did it. */
const isBareParticiple = (tokens: readonly Token[], index: number): boolean =>
  relation(tokens[index] as Token) === "ccomp" &&
  tokens[index]?.xpos === "VBN" &&
  under(tokens, index, "aux").length === 0;

/** "was attacked by rebels, *killing* nine": what a passive leads to is done by who did that. */
function isOutcome(tokens: readonly Token[], index: number): boolean {
  const { head, xpos, form } = tokens[index] as Token;
  if (xpos !== "VBG" || head > index || !isPassive(tokens, head)) return false;
  return (
    form !== "saying" && under(tokens, index, "mark").length === 0 && isAfterComma(tokens, index)
  );
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

/** "*Chad* summoned the ambassador to complain": whoever summons speaks; who is summoned may explain. */
const isOwnErrand = (tokens: readonly Token[], index: number, verb: number): boolean =>
  tokens[verb]?.lemma === "summon" && SPEAKING.test(tokens[index]?.lemma ?? "");

const SPEAKING =
  /^(?:complain|protest|express|convey|demand|voice|lodge|object|condemn|deliver|register|warn|denounce)$/u;

/** "ordered *troops* to attack" */
function heldObject(tokens: readonly Token[], index: number): number | null {
  const lemma = tokens[index]?.lemma.toLowerCase();
  if (lemma === "promise" || lemma === "threaten" || lemma === "use") return null;
  return under(tokens, index, "obj", "iobj")[0] ?? null;
}

/** "appealed to *the rebels* to hold their fire", "pleaded with *both armies* to leave" */
const pleadedWith = (tokens: readonly Token[], index: number): number | null =>
  PLEADING.test(tokens[index]?.lemma ?? "")
    ? (complements(tokens, index, ["to", "with", "on", "upon"])[0] ?? null)
    : null;

const PLEADING = /^(?:plead|appeal|call|prevail|signal|shout|pray)$/u;

function ofObject(tokens: readonly Token[], index: number): number | null {
  const { head } = tokens[index] as Token;
  const marked = prepositions(tokens, index).some((word) => OF_OBJECT.has(word));
  if (marked && endsInIng(tokens, index)) {
    const object = under(tokens, head, "obj")[0];
    if (object !== undefined) return object;
    return isPassive(tokens, head) ? ownSubject(tokens, head) : null;
  }
  return infinitiveOf(tokens, index) ? heldObjectOfAsking(tokens, head) : null;
}

/** "of *breaking* it", "of *having broken* it" */
const endsInIng = (tokens: readonly Token[], index: number): boolean =>
  /ing$/u.test(formOf(tokens, index)) ||
  under(tokens, index, "aux").some((at) => formOf(tokens, at) === "having");

const infinitiveOf = (tokens: readonly Token[], index: number): boolean =>
  under(tokens, index, "mark").some((at) => formOf(tokens, at) === "to");

/** Verbs of asking and making, whose object is to act even where the tree hangs the clause elsewhere. */
const ASKING =
  /^(?:ask|urge|tell|order|call|press|beg|invite|allow|force|permit|request|want|prompt|lead|cause|push|drive|compel|oblige)$/iu;

function heldObjectOfAsking(tokens: readonly Token[], index: number): number | null {
  // "gave *the officers* a day to free him"
  if (tokens[index]?.lemma === "give") return under(tokens, index, "iobj")[0] ?? null;
  if (!ASKING.test(tokens[index]?.lemma ?? "")) return pleadedWith(tokens, index);
  const asked = under(tokens, index, "obj", "iobj")[0];
  return asked ?? complements(tokens, index, ["on", "for"])[0] ?? null;
}

/** "troops *attacking* the town", "a plan *to attack*" */
function subjectOfModifier(tokens: readonly Token[], index: number): number | null {
  const { head, deprel, xpos } = tokens[index] as Token;
  if (deprel === "acl:relcl") {
    return under(tokens, index, "obj").length > 0 || xpos === "VBG" ? head : null;
  }
  const asked = objectOf(tokens, head);
  if (asked === "summon" && isOwnErrand(tokens, index, (tokens[head] as Token).head))
    return surfaceSubject(tokens, (tokens[head] as Token).head);
  if (infinitiveOf(tokens, index) && ASKING.test(asked)) return head;
  if (isHeldAgainst(asked) && xpos === "VBG") return head;
  if (infinitiveOf(tokens, index) || prepositions(tokens, index).includes("of"))
    return ownerOf(tokens, head);
  if (xpos !== "VBG") return null;
  const writing = writingOver(tokens, head);
  return writing === null ? head : ownerOf(tokens, writing);
}

/** "sent a *letter* to the council threatening to leave", "put out a *report* accusing the army": whoever wrote it threatens and accuses. */
function writingOver(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun; at >= 0; at = (tokens[at] as Token).head) {
    const { lemma, deprel } = tokens[at] as Token;
    if (WRITING.test(lemma)) return at;
    if (deprel === "obl") return letterBeside(tokens, at);
    if (deprel !== "nmod") return null;
  }
  return null;
}

/** "sent a *letter* to the head of the council threatening …" */
function letterBeside(tokens: readonly Token[], noun: number): number | null {
  if (!prepositions(tokens, noun).includes("to")) return null;
  const beside = under(tokens, (tokens[noun] as Token).head, "obj");
  return beside.find((at) => at < noun && WRITING.test(tokens[at]?.lemma ?? "")) ?? null;
}

const WRITING =
  /^(?:letter|statement|report|message|note|declaration|communique|communiqué|memorandum|petition|tweet|speech|resolution|article|leaflet|lawsuit|suit|complaint|indictment|decree|order|bill)$/u;

/** What "ordered *troops* to attack", "accused *them* of looting" order and hold, where the tree hangs the clause on the object. */
function objectOf(tokens: readonly Token[], noun: number): string {
  const { head, deprel } = tokens[noun] as Token;
  return /^i?obj$/u.test(deprel) ? (tokens[head]?.lemma ?? "") : "";
}

/** Verbs that hold a deed against their object, or to its credit. */
export const BLAMING =
  /^(?:accuse|blame|suspect|condemn|critici[sz]e|denounce|fault|reproach|thank|praise|hail|commend|credit)$/iu;
/** Verbs that act on it: what somebody was arrested or stopped for is a deed of theirs in a clause alone. */
const PURSUING =
  /^(?:convict|charge|sue|punish|arrest|detain|jail|prevent|stop|ban|bar|forgive|sentence)$/iu;

const isHeldAgainst = (lemma = ""): boolean => BLAMING.test(lemma) || PURSUING.test(lemma);

/** "accused *the king* of sheltering rebels": whom the deed is held against. */
export function accusedOf(tokens: readonly Token[], noun: number): number | null {
  const verb = (tokens[noun] as Token).head;
  if (isPassive(tokens, verb)) return ownSubject(tokens, verb);
  return under(tokens, verb, "obj")[0] ?? surfaceSubject(tokens, verb);
}

/** "accused of *sheltering* rebels": a deed and its object, where the tree takes it for what describes them. */
export function isGerund(tokens: readonly Token[], index: number): boolean {
  const { deprel, form, head } = tokens[index] as Token;
  if (deprel !== "amod" || !/ing$/iu.test(form) || tokens[index - 1]?.deprel !== "case")
    return false;
  const verb = tokens[tokens[head]?.head ?? -1];
  return verb !== undefined && (isHeldAgainst(verb.lemma) || /^(?:deny|admit)$/iu.test(verb.lemma));
}

/** Whose plan: "*its* plan to attack", "the plan *of* the army", "*the army* announced a plan". */
export function ownerOf(tokens: readonly Token[], noun: number): number | null {
  const suspect = suspectOf(tokens, noun);
  if (suspect !== null) return suspect;
  const own = (dependents(tokens)[noun] ?? []).find((at) => tokens[at]?.deprel === "nmod:poss");
  const { head, deprel } = tokens[noun] as Token;
  if (own !== undefined) return own;
  const of = complements(tokens, noun, ["of", "by"]).find((at) => !isVerbalWord(tokens, at));
  if (of !== undefined) return of;
  if (head < 0 || !/^(?:obj|obl|nsubj:pass)$/u.test(deprel)) return null;
  return subjectOf(tokens, head);
}

/** "arrested *a guard* on suspicion of attacking": whom they suspect, and not who arrests. */
function suspectOf(tokens: readonly Token[], noun: number): number | null {
  const { lemma, head } = tokens[noun] as Token;
  if (head < 0 || !SUSPICION.test(lemma) || !prepositions(tokens, noun).includes("on")) return null;
  return isPassive(tokens, head)
    ? ownSubject(tokens, head)
    : (under(tokens, head, "obj")[0] ?? null);
}

const SUSPICION = /^(?:suspicion|charge|allegation|accusation|ground)$/u;
