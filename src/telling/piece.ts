import type { Status } from "../reading/format.js";
import type { Role, Stretch } from "./marks.js";
import { plain } from "./plain.js";

/** What a run of text is to whoever looks at it; each has its look. */
export type Paint = Role | Status | "quiet";

/** A run of text that is shown one way. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint | null;
  /** Where the report says it; left out of what joins and of what is said of the whole record. */
  readonly words?: readonly Stretch[];
}

/** A run of words that may be a report's: nothing in it can move a cursor. */
export function piece(
  text: string,
  paint: Paint | null = null,
  words: readonly Stretch[] = [],
): Piece {
  const shown = { text: plain(text), paint };
  return words.length > 0 ? { ...shown, words } : shown;
}

/** Pieces that tell of words of the report, but for those that know better. */
export function saidBy(words: readonly Stretch[], pieces: readonly Piece[]): Piece[] {
  return words.length === 0 ? [...pieces] : pieces.map((one) => ({ words, ...one }));
}

/** "Omar", "Kari Dahl" → "Omar and Kari Dahl". */
export function listed(items: readonly (readonly Piece[])[]): Piece[] {
  return items.flatMap((item, i) => {
    if (i === 0) return [...item];
    return [piece(i === items.length - 1 ? " and " : ", "), ...item];
  });
}

/** What is not empty, with something between. */
export function between(parts: readonly (readonly Piece[])[], gap: string): Piece[] {
  const full = parts.filter((part) => part.length > 0);
  return full.flatMap((part, i) => (i === 0 ? [...part] : [piece(gap, "quiet"), ...part]));
}
