import type { Sentence, Token } from "./analysis.js";

/**
 * "the *Malian* government's decision", where the tree hangs "the" and "Malian" on the decision: what stands before an
 * owner is the owner's.
 */
export function mendPossessors(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const moved = new Map<number, number>();
  for (const [owner, token] of tokens.entries())
    if (token.deprel === "nmod:poss" && isMarked(tokens, owner))
      for (const at of loose(tokens, owner)) moved.set(at, owner);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => ({ ...token, head: moved.get(at) ?? token.head })),
  };
}

const isMarked = (tokens: readonly Token[], owner: number): boolean =>
  tokens.some(({ xpos, head }) => xpos === "POS" && head === owner);

/** The words of the owner's phrase that hang on what is owned. */
function loose(tokens: readonly Token[], owner: number): number[] {
  const owned = tokens[owner]?.head;
  const found: number[] = [];
  for (let at = owner - 1; at >= 0; at -= 1) {
    const { head, deprel } = tokens[at] as Token;
    const isWithin = at < head && head <= owner;
    if (!isWithin && (head !== owned || !/^(?:det|amod|compound|nummod)$/u.test(deprel))) break;
    if (!isWithin) found.push(at);
  }
  return found;
}
