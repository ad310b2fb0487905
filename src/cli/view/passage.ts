import { type Mark, marksWithin, type Stretch } from "../../telling/marks.js";
import { lines } from "./lines.js";
import { bracketedPieces, colouredPieces } from "./pieces.js";
import type { Style } from "./style.js";

/** A sentence with its marks, wrapped; `text` is the whole report, safe to print. */
export function passage(
  text: string,
  stretch: Stretch,
  marks: readonly Mark[],
  style: Style,
): string {
  const pieces = style.coloured ? colouredPieces : bracketedPieces;
  return lines(pieces(text, stretch, marksWithin(marks, stretch)), { first: 2, rest: 2 }, style);
}
