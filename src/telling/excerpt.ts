import { MARKS } from "../ledger/find/found.js";
import { type Piece, piece } from "./piece.js";

/** Longer sentences are shown around what was looked for. Characters. */
const LONGEST = 320;

/** Of what stands before the first words that were looked for. Characters. */
const BEFORE = 120;

interface Quoted {
  readonly quote: string;
  /** With the words that were looked for between `MARKS`, if any were. */
  readonly marked: string | null;
}

/** The sentence with the words that were looked for, or else those that name the record, standing out. */
export function excerptOf({ quote, marked }: Quoted, words: string): Piece[] {
  const text = marked?.includes(MARKS.start) ? marked : markedAt(quote, words);
  return [piece("“"), ...piecesOf(shortened(text)), piece("”")];
}

function markedAt(quote: string, words: string): string {
  const [first = ""] = words.split(" … ");
  const at = first === "" ? -1 : quote.indexOf(first);
  if (at === -1) return quote;
  const end = at + first.length;
  return `${quote.slice(0, at)}${MARKS.start}${first}${MARKS.end}${quote.slice(end)}`;
}

/** Cut between words, and never inside a mark. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const mark = Math.max(0, text.indexOf(MARKS.start));
  const from = mark <= BEFORE ? 0 : text.indexOf(" ", mark - BEFORE) + 1;
  const end = text.indexOf(" ", from + LONGEST);
  const cut = text.slice(from, end === -1 ? undefined : end);
  const isOpen = cut.lastIndexOf(MARKS.start) > cut.lastIndexOf(MARKS.end);
  return `${from > 0 ? "… " : ""}${cut}${isOpen ? MARKS.end : ""}${end === -1 ? "" : " …"}`;
}

function piecesOf(text: string): Piece[] {
  return text.split(MARKS.start).flatMap((part, i) => {
    if (i === 0) return [piece(part)];
    const [inside = "", after = ""] = part.split(MARKS.end);
    return [piece(inside, "cue"), piece(after)];
  });
}
