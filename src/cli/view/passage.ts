import type { Statement } from "../../reading/format.js";
import { type Mark, marksWithin, type Stretch } from "./marks.js";
import { bracketedPieces, colouredPieces, type Piece } from "./pieces.js";
import type { Style } from "./style.js";
import { wrap } from "./wrap.js";

const INDENT = "  ";

/** A sentence with its marks, wrapped; `text` is the whole report, safe to print. */
export function passage(
  text: string,
  stretch: Stretch,
  marks: readonly Mark[],
  style: Style,
): string {
  const pieces = style.coloured ? colouredPieces : bracketedPieces;
  const inside = pieces(text, stretch, marksWithin(marks, stretch));
  const lines = wrap(inside, style.width - INDENT.length);
  return lines
    .map((line) => INDENT + line.map((piece) => painted(piece, style)).join(""))
    .join("\n");
}

/** How a statement was taken: "warned: threaten, mixed". */
export function actLine({ cue, act, form, source }: Statement, text: string, style: Style): string {
  const word = cue.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const notes = [act, form, source.anonymous && "anonymous"].filter(Boolean);
  return style.dim(`${INDENT}${INDENT}${word || "(goes on)"}: ${notes.join(", ")}`);
}

function painted({ text, role }: Piece, style: Style): string {
  return role === null ? text : style.role[role](text);
}
