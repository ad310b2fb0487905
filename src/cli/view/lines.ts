import type { Piece } from "./piece.js";
import type { Style } from "./style.js";
import { wrap } from "./wrap.js";

/** How far lines stand from the left: the first, and those after it. Columns. */
export interface Indent {
  readonly first: number;
  readonly rest: number;
}

/** Pieces as lines of the terminal's width, painted; `rest` is at least `first`. */
export function lines(pieces: readonly Piece[], { first, rest }: Indent, style: Style): string {
  return wrap(pieces, style.width - rest)
    .map((line, i) => " ".repeat(i === 0 ? first : rest) + painted(line, style))
    .join("\n");
}

function painted(line: readonly Piece[], style: Style): string {
  return line.map(({ text, paint }) => (paint ? style.paint[paint](text) : text)).join("");
}
