import type { Piece } from "../../telling/piece.js";

/** What is printed without a break in it: a word and the brackets that touch it. */
type Word = readonly Piece[];

/** Lines no wider than `width` columns, unless a single word is; broken at white space. */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Word[][] = [];
  let room = 0;
  for (const word of wordsOf(pieces)) {
    const fits = lines.length > 0 && columns(word) < room;
    if (!fits) lines.push([]);
    room = (fits ? room - 1 : width) - columns(word);
    lines.at(-1)?.push(word);
  }
  return lines.map(joined);
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Piece[][] = [[]];
  for (const { text, paint } of pieces) {
    for (const [i, part] of text.split(/\s+/).entries()) {
      if (i > 0) words.push([]);
      if (part !== "") words.at(-1)?.push({ text: part, paint });
    }
  }
  return words.filter((word) => word.length > 0);
}

/** A line's words as few pieces: a space between two words of one paint has it too. */
function joined(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, word] of words.entries()) {
    const paint = pieces.at(-1)?.paint ?? null;
    const space = { text: " ", paint: paint === word[0]?.paint ? paint : null };
    for (const piece of i === 0 ? word : [space, ...word]) append(pieces, piece);
  }
  return pieces;
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.paint !== piece.paint) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text };
}

function columns(word: Word): number {
  return word.reduce((sum, { text }) => sum + [...text].length, 0);
}
