import type { Range } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";
import { quoteAt, sentenceAt, type Told, treeAt } from "../told.js";
import { isWholeQuote } from "../whole-quote.js";

/**
 * A quoted paragraph behind the one of its cue is a statement of its own, without a cue; so is one before it where the
 * cue has other words than a quotation: “Our sons died.” ¶ The rebels said the valley was theirs.
 */
export const laterParagraphs: Refiner = (drafts, told) =>
  drafts.flatMap((draft) => {
    if (draft.head === null) return [draft];
    const home = treeAt(told, draft.sentence).paragraph;
    const pieces = draft.content.flatMap((piece) => byParagraph(piece, told));
    const isPlain = pieces.every(
      (piece) => paragraphOf(piece, told) !== home || quoteAt(told, middleOf(piece)) === null,
    );
    const isAway = (piece: Range) =>
      paragraphOf(piece, told) > home || (isPlain && paragraphOf(piece, told) < home);
    const away = pieces.filter(isAway);
    const own = pieces.filter((piece) => !isAway(piece));
    if (away.length === 0) return [draft];
    if (own.length === 0) return [{ ...draft, content: nearest(pieces, home, told) }];
    const quoted = away.filter((piece) => isQuoted(piece, told));
    return [{ ...draft, content: own }, ...quoted.map((piece) => goingOn(piece, told))];
  });

/** A cue with nothing in its own paragraph has the next one: "The ministry said:" */
function nearest(pieces: readonly Range[], home: number, told: Told): Range[] {
  const distance = (piece: Range) => Math.abs(paragraphOf(piece, told) - home);
  const least = Math.min(...pieces.map(distance));
  return pieces.filter((piece) => distance(piece) === least);
}

/** A statement whose speaker is that of the quotation before. */
export const goingOn = (piece: Range, told: Told): Draft => ({
  ...{ source: [], cue: [], content: [piece] },
  ...{ sentence: sentenceAt(told, piece.start), head: null, speaker: null, rule: "quote-goes-on" },
});

const paragraphOf = ({ start }: Range, told: Told): number =>
  treeAt(told, sentenceAt(told, start)).paragraph;

/** A piece over several paragraphs, one each. */
function byParagraph(piece: Range, told: Told): Range[] {
  const parts = new Map<number, Range>();
  for (const tree of told.trees.slice(
    sentenceAt(told, piece.start),
    sentenceAt(told, piece.end - 1) + 1,
  )) {
    const start = Math.max(piece.start, tree.start);
    const end = Math.min(piece.end, tree.end);
    if (end <= start) continue;
    const known = parts.get(tree.paragraph);
    parts.set(tree.paragraph, { start: known?.start ?? start, end });
  }
  return [...parts.values()];
}

/** Within a quotation, its marks aside. */
function isQuoted(piece: Range, told: Told): boolean {
  const quote = quoteAt(told, middleOf(piece));
  return quote !== null && isWholeQuote(quote, told);
}

function middleOf({ start, end }: Range): Range {
  const middle = Math.floor((start + end) / 2);
  return { start: middle, end: middle + 1 };
}
