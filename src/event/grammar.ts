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
  return under(tokens, index, ...COMPLEMENTS).filter(
    (child) =>
      prepositions(tokens, child).some((word) => words.includes(word)) && !isSource(tokens, child),
  );
}

/** "*according to* a diplomat": who says it, whatever it hangs on. */
const isSource = (tokens: readonly Token[], index: number): boolean =>
  under(tokens, index, "case").some(
    (at) => formOf(tokens, at) === "according" || formOf(tokens, at - 1) === "according",
  );

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

/** Pronouns that stand for what their clause is about. */
export const RELATIVE = /^(?:who|whom|which|that)$/iu;

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

export const isVerbalWord = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.upos === "VERB";
