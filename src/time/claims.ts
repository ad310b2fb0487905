import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import type { Time } from "../reading/format.js";
import type { Scene, Verbs } from "./scene.js";
import { isPredicate } from "./tense.js";

/** That a word's time is the one with this index. */
export interface Claim {
  readonly time: number;
  readonly inferred: boolean;
}

/** A sentence's tokens with the times that belong to each. */
export interface Dated {
  readonly tokens: readonly Token[];
  readonly claims: ReadonlyMap<number, readonly Claim[]>;
  readonly verbs: Verbs;
}

/** @param first the index of the first of these times in the report */
export function datedOf(
  tokens: readonly Token[],
  scenes: readonly Scene[],
  first: number,
  verbs: Verbs,
): Dated {
  const claims = new Map<number, Claim[]>();
  scenes.forEach((scene, index) => {
    for (const { at, inferred } of owners(scene)) {
      const claim = { time: first + index, inferred };
      claims.set(at, [...(claims.get(at) ?? []), claim]);
    }
  });
  return { tokens, claims, verbs };
}

interface Owner {
  readonly at: number;
  readonly inferred: boolean;
}

/** "the truce held until Friday", "before 2001": something else was then. */
const OUTSIDE = /^(?:before|after|until|till|following|pre)$/iu;

function owners(scene: Scene): Owner[] {
  const { tokens, governor, time } = scene;
  if (governor === -1 || OUTSIDE.test(tokens[time.from - 1]?.form ?? "")) return [];
  return [
    { at: governor, inferred: false },
    ...further(tokens, governor, scene),
    ...whenClause(tokens, time.to),
    ...mainClause(tokens, governor),
  ];
}

/** "Nine were *killed* when shells fell on the camp on Sunday" */
function mainClause(tokens: readonly Token[], verb: number): Owner[] {
  const { deprel, head, xpos } = tokens[verb] as Token;
  const isWhen = (dependents(tokens)[verb] ?? []).some((at) =>
    /^(?:when|as)$/iu.test(tokens[at]?.form ?? ""),
  );
  const isTold = deprel === "advcl" && xpos === "VBD" && isWhen && head < verb;
  if (!isTold || !/^VB[DN]$/u.test(tokens[head]?.xpos ?? "")) return [];
  const joined = (dependents(tokens)[head] ?? []).filter(
    (at) => at < verb && tokens[at]?.deprel === "conj" && tokens[at]?.upos === "VERB",
  );
  return [head, ...joined].map((at) => ({ at, inferred: true }));
}

/** "in 2001, when many *fled*" */
function whenClause(tokens: readonly Token[], to: number): Owner[] {
  const when = tokens[to]?.form === "," ? to + 1 : to;
  const { form, head } = tokens[when] ?? { form: "", head: -1 };
  return /^when$/iu.test(form) && head !== -1 ? [{ at: head, inferred: true }] : [];
}

/** Prepositions of what happens together: "killed in an attack on Monday". */
const TOGETHER =
  /^(?:in|at|during|near|outside|inside|on|with|by|via|from|across|within|through)$/iu;

/** Beyond a noun, the words whose time is that noun's: "12 were *killed* in clashes on Sunday". */
function further(tokens: readonly Token[], noun: number, scene: Scene): Owner[] {
  if (isPredicate(tokens, noun)) return [];
  const token = tokens[noun] as Token;
  const next = tokens[token.head];
  if (!next || !shares(tokens, noun, token.head, scene)) return [];
  return [{ at: token.head, inferred: true }, ...further(tokens, token.head, scene)];
}

function shares(tokens: readonly Token[], noun: number, governor: number, scene: Scene): boolean {
  const { lemma } = tokens[governor] as Token;
  const kind = relation(tokens[noun] as Token);
  const isAfter = scene.head > noun;
  if (scene.verbs.beside.has(lemma)) return false;
  const saying = scene.verbs.saying.has(governor);
  if (kind === "nsubj") return !saying;
  if (kind === "obj") return !saying || (isAfter && noun === scene.governor);
  if (kind !== "obl" && kind !== "nmod") return false;
  return hasCase(tokens, noun, isAfter ? TOGETHER : WITHIN);
}

/** "killed in Monday's attack"; but "charged with Monday's attack" */
const WITHIN = /^(?:in|during)$/iu;

const AFTER = /^(?:after|following|amid|despite)$/iu;

function hasCase(tokens: readonly Token[], noun: number, words: RegExp): boolean {
  return (dependents(tokens)[noun] ?? []).some((at) => {
    const { deprel, form } = tokens[at] as Token;
    return deprel === "case" && words.test(form);
  });
}

/**
 * The time of the happening or statement whose word is this token; null where none is said.
 *
 * @param precision of a time by its index; null where the report does not fix it
 */
export function claimOf(
  dated: Dated,
  token: number,
  precision: (time: number) => Time["precision"],
): Claim | null {
  const seen = new Set<number>();
  let [inferred, coarse] = [false, false];
  for (let at = token; at !== -1 && !seen.has(at); ) {
    seen.add(at);
    const own = best(dated.claims.get(at) ?? [], precision);
    if (own && coarse && !COARSE.has(precision(own.time))) return null;
    if (own) return { time: own.time, inferred: own.inferred || inferred };
    const step = stepUp(dated, at);
    if (step === null) return null;
    inferred ||= step.inferred;
    coarse ||= step.coarse === true;
    at = step.at;
  }
  return null;
}

/** What came after something was most likely in the same year: "returned in 2021 after the withdrawal". */
const COARSE: ReadonlySet<Time["precision"]> = new Set(["season", "year", "decade"]);

/** What is said of the word itself before what is gathered, what is fixed before what is not. */
function best(
  claims: readonly Claim[],
  precision: (time: number) => Time["precision"],
): Claim | undefined {
  const rank = ({ time, inferred }: Claim) => (inferred ? 2 : 0) + (precision(time) ? 0 : 1);
  return claims.toSorted((one, other) => rank(one) - rank(other))[0];
}

interface Step extends Owner {
  /** Whether only a year or the like is shared. */
  readonly coarse?: true;
}

/** The word whose time is this word's too, where it has none of its own. */
function stepUp(dated: Dated, at: number): Step | null {
  const { tokens } = dated;
  const { head } = tokens[at] as Token;
  if (head === -1) return null;
  return isPredicate(tokens, at) ? fromVerb(dated, at, head) : fromNoun(dated, at, head);
}

/** "Clashes erupted on Sunday", "carried out strikes on Sunday", "a rise in clashes on Sunday" */
function fromNoun({ tokens, verbs }: Dated, at: number, head: number): Step | null {
  const kind = relation(tokens[at] as Token);
  const { lemma } = tokens[head] as Token;
  if (kind === "appos" || kind === "compound" || kind === "conj")
    return { at: head, inferred: true };
  if (verbs.saying.has(head) && !verbs.saying.has(at)) return null;
  if (kind === "nsubj") return verbs.beside.has(lemma) ? null : { at: head, inferred: false };
  if (kind === "obj") return verbs.beside.has(lemma) ? null : { at: head, inferred: false };
  if (kind !== "obl" && kind !== "nmod") return null;
  if (hasCase(tokens, at, TOGETHER)) return { at: head, inferred: false };
  return hasCase(tokens, at, AFTER) ? { at: head, inferred: true, coarse: true } : null;
}

/** "attacked on Sunday, *killing* nine", "began on Sunday to *withdraw*", "fled on Sunday when shells *fell*" */
function fromVerb({ tokens, verbs }: Dated, at: number, head: number): Step | null {
  const below = (dependents(tokens)[at] ?? []).map((child) => tokens[child] as Token);
  if (at > head && below.some(({ xpos, form }) => xpos === "WRB" && /^when$/iu.test(form)))
    return { at: head, inferred: true };
  if (verbs.saying.has(at) !== verbs.saying.has(head)) return null;
  const token = tokens[at] as Token;
  const kind = relation(token);
  const isLoose =
    kind === "conj" ||
    (kind === "xcomp" && !meansToCome(tokens, head, verbs)) ||
    (kind === "advcl" && token.xpos === "VBG" && at > head);
  const hasSubject = below.some(({ deprel }) => /^[nc]subj/u.test(deprel));
  return isLoose && !hasSubject ? { at: head, inferred: true } : null;
}

/** "vowed on Sunday to *return*": when it was said is not when it will be. */
function meansToCome(tokens: readonly Token[], at: number, verbs: Verbs): boolean {
  const { lemma } = tokens[at] as Token;
  return verbs.saying.has(at) || verbs.scheduled.has(lemma) || verbs.intended.has(lemma);
}
