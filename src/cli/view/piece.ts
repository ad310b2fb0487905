import { plain } from "./plain.js";
import type { Paint } from "./style.js";

/** A run of text that is printed one way. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint | null;
}

/** A run of words that may be a report's: nothing in it can move a cursor. */
export function piece(text: string, paint: Paint | null = null): Piece {
  return { text: plain(text), paint };
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
