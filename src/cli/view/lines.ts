import type { Piece } from "../../telling/piece.js";
import type { Style } from "./style.js";
import { wrap } from "./wrap.js";

/** How far lines stand from the left: the first, and those after it, at least as far. Columns. */
export interface Indent {
  readonly first: number;
  readonly rest: number;
}

/** Pieces as lines of the terminal's width, painted. */
export function lines(pieces: readonly Piece[], { first, rest }: Indent, style: Style): string {
  return wrap(pieces, style.width - rest)
    .map((line, i) => " ".repeat(i === 0 ? first : rest) + painted(line, style))
    .join("\n");
}

/** The same in two columns: a label, and beside it the pieces, which begin at `rest`. */
export function labelled(
  label: Piece,
  pieces: readonly Piece[],
  { first, rest }: Indent,
  style: Style,
): string {
  const gap = " ".repeat(Math.max(1, rest - first - label.text.length));
  const beside = lines(pieces, { first: 0, rest }, style);
  return " ".repeat(first) + painted([label], style) + gap + beside;
}

function painted(line: readonly Piece[], style: Style): string {
  return line.map(({ text, paint }) => (paint ? style.paint[paint](text) : text)).join("");
}
