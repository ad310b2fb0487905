import type { Range, Sentence, Token } from "../language/analysis.js";

/** A sentence whose dependency tree can be walked downwards, too. */
export interface Tree {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** For each token the indices of those it governs, in order. */
  readonly below: readonly (readonly number[])[];
}

export function treeOf({ start, end, paragraph, tokens }: Sentence): Tree {
  const below: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, index) => {
    if (head >= 0) below[head]?.push(index);
  });
  return { start, end, paragraph, tokens, below };
}

export const tokenAt = (tree: Tree, index: number): Token => tree.tokens[index] as Token;

/** The relation without its subtype: "obl:agent" → "obl". */
export const relationOf = (tree: Tree, index: number): string =>
  tokenAt(tree, index).deprel.replace(/:.*/u, "");

/** What a token governs by one of these relations, subtypes included. */
export function governed(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return (tree.below[index] ?? []).filter((at) => relations.includes(relationOf(tree, at)));
}

/** A token and all beneath it, in order; what `skips` says is left out with all beneath it. */
export function under(
  tree: Tree,
  top: number,
  skips: (index: number) => boolean = () => false,
): number[] {
  const found = [top];
  for (const at of found)
    for (const child of tree.below[at] as readonly number[]) if (!skips(child)) found.push(child);
  return found.sort((one, other) => one - other);
}

/** The text from the first to the last of some tokens. */
export function rangeOf({ tokens }: Tree, indices: readonly number[]): Range {
  const first = tokens[Math.min(...indices)] as Token;
  const last = tokens[Math.max(...indices)] as Token;
  return { start: first.start, end: last.end };
}

/** The "to" of an infinitive: "urged both *to* leave". */
export function isTo(tree: Tree, index: number): boolean {
  const { form, xpos, deprel } = tokenAt(tree, index);
  return /^to$/iu.test(form) && (xpos === "TO" || deprel === "mark");
}

/** By either tag: "guarantees" is now and then a verb with the fine tag of a noun. */
export function isNominal(tree: Tree, index: number): boolean {
  const { upos, xpos } = tokenAt(tree, index);
  return /^(?:NOUN|PROPN|PRON|NUM)$/u.test(upos) || xpos.startsWith("NN");
}

/** The preposition of a phrase: "of" of "of both sides"; parsers lose some, so that the word before it counts, too. */
export function prepositionOf(tree: Tree, index: number): string | null {
  const own = governed(tree, index, "case").findLast((at) => at < index);
  if (own !== undefined) return tokenAt(tree, own).form.toLowerCase();
  const phrase = governed(tree, index, "det", "amod", "compound", "nummod").filter(
    (at) => at < index,
  );
  const before = tree.tokens[Math.min(index, ...phrase) - 1];
  return before?.upos === "ADP" && before.xpos !== "RP" ? before.form.toLowerCase() : null;
}

const LOOSE = /^(?:punct|acl:relcl|parataxis|case|cc|advcl|dep)$/u;

/** The noun phrase around its head, without preposition, relative clause or what follows a dash. */
export function phraseOf(tree: Tree, head: number): Range {
  const own = under(tree, head, (at) => {
    const { deprel, head: governor, upos } = tokenAt(tree, at);
    if (governor === head) return LOOSE.test(deprel) || isOpenAside(tree, at);
    return deprel === "acl:relcl" || upos === "PUNCT";
  });
  const stretch = ownStretch(own, head);
  const first = stretch.findIndex(
    (at) => at >= head || !/^(?:ADP|SCONJ|PUNCT|CCONJ)$/u.test(tokenAt(tree, at).upos),
  );
  return rangeOf(tree, stretch.slice(first));
}

/** "the envoy, speaking on Monday": a clause after a comma is no part of the phrase. */
function isOpenAside(tree: Tree, index: number): boolean {
  const first = Math.min(...under(tree, index, (at) => relationOf(tree, at) === "punct"));
  return relationOf(tree, index) === "acl" && tree.tokens[first - 1]?.form === ",";
}

/** Wrong arcs leave far words in a phrase: those behind a gap of more than a few tokens are none of it. */
function ownStretch(indices: readonly number[], head: number): number[] {
  const nearby = 3;
  const at = indices.indexOf(head);
  let from = at;
  let to = at;
  while (from > 0 && (indices[from] as number) - (indices[from - 1] as number) <= nearby) from -= 1;
  while (to < indices.length - 1 && (indices[to + 1] as number) - (indices[to] as number) <= nearby)
    to += 1;
  return indices.slice(from, to + 1);
}

/** Indices of the tokens that lie in any of some ranges. */
export function tokensIn({ tokens, start, end }: Tree, ranges: readonly Range[]): number[] {
  const near = ranges.filter((range) => range.start < end && range.end > start);
  if (near.length === 0) return [];
  return [...tokens.keys()].filter((at) => {
    const token = tokens[at] as Token;
    return near.some((range) => token.start >= range.start && token.end <= range.end);
  });
}

/** The topmost of some tokens: the first that none of the others governs; null where there are none. */
export function topOf({ tokens }: Tree, indices: readonly number[]): number | null {
  return indices.find((at) => !indices.includes((tokens[at] as Token).head)) ?? null;
}
