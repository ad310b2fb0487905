import type { Token } from "./analysis.js";

const known = new WeakMap<readonly Token[], readonly (readonly number[])[]>();

/** For each token of a sentence the indices of those it governs, in order. */
export function dependents(tokens: readonly Token[]): readonly (readonly number[])[] {
  const found = known.get(tokens);
  if (found) return found;
  const lists: number[][] = tokens.map(() => []);
  for (const [index, { head }] of tokens.entries()) lists[head]?.push(index);
  known.set(tokens, lists);
  return lists;
}

/** A relation without its subtype: "nsubj:pass" → "nsubj". */
export function relation({ deprel }: Token): string {
  const colon = deprel.indexOf(":");
  return colon === -1 ? deprel : deprel.slice(0, colon);
}
