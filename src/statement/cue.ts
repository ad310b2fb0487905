import type { Range, Sentence, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";

/** The words of a cue in the sentence it begins in. */
export interface CueWords {
  readonly tokens: readonly Token[];
  /** Indices into the tokens: the head first, then what it governs, level by level. */
  readonly order: readonly number[];
}

const OPEN_CLASS = new Set(["VERB", "NOUN", "PROPN", "ADJ", "ADV"]);

/** A word that carries meaning of its own, unlike "the", "had", "of". */
export const isOpen = (token: Token): boolean => OPEN_CLASS.has(token.upos);

export const within = ({ start, end }: Range, ranges: readonly Range[]): boolean =>
  ranges.some((range) => start >= range.start && end <= range.end);

/** @returns null where the cue is no word of any sentence */
export function cueWords(cue: readonly Range[], sentences: readonly Sentence[]): CueWords | null {
  const first = cue[0];
  const tokens = first && sentences[Math.max(0, lastBefore(sentences, first.start))]?.tokens;
  if (!tokens) return null;
  const inside = [...tokens.keys()].filter((index) => within(tokens[index] as Token, cue));
  const depth = (index: number): number => {
    const { head } = tokens[index] as Token;
    return inside.includes(head) ? 1 + depth(head) : 0;
  };
  const rank = (index: number) => depth(index) + (isOpen(tokens[index] as Token) ? 0 : 0.5);
  const order = inside.sort((one, other) => rank(one) - rank(other) || one - other);
  return order.length > 0 ? { tokens, order } : null;
}

/** The indices of what a token governs. */
export function children(tokens: readonly Token[], index: number): number[] {
  return [...tokens.keys()].filter((other) => tokens[other]?.head === index);
}
