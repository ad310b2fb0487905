import type { Range } from "../../language/analysis.js";
import { type Draft, lengthOf, overlap, type Refiner } from "../draft.js";
import { quoteAt, sentenceAt, type Told, treeAt } from "../told.js";
import { isWholeQuote } from "../whole-quote.js";
import { goingOn } from "./later-paragraphs.js";

/**
 * Whole sentences in quote marks that no statement has: behind a quotation in the same paragraph they belong to it
 * (“We stay,” she said. “We hold.”), in the next paragraph they go on from it.
 */
export const quotesAlone: Refiner = (drafts, told) => {
  let current = drafts;
  for (const quote of told.quoted) {
    if (isCovered(quote, current) || !isWholeQuote(quote, told)) continue;
    current = given(quote, current, told);
  }
  return current;
};

/** More than a stray word of it is somebody's. */
const isCovered = (quote: Range, drafts: readonly Draft[]): boolean =>
  drafts.some(({ content }) => {
    const shared = content.filter((piece) => overlap([piece], [quote]));
    return lengthOf(shared) * 2 > quote.end - quote.start;
  });

function given(quote: Range, drafts: readonly Draft[], told: Told): readonly Draft[] {
  const paragraph = paragraphOf(quote, told);
  const before = quotedBefore(quote, drafts, told);
  if (!before) return drafts;
  const distance = paragraph - paragraphOf(before.content.at(-1) as Range, told);
  if (distance === 0 && !speaksBetween(before, quote, told))
    return drafts.map((one) => (one === before ? withPiece(one, quote) : one));
  return distance <= 1 ? [...drafts, goingOn(quote, told)] : drafts;
}

const paragraphOf = ({ start }: Range, told: Told): number =>
  treeAt(told, sentenceAt(told, start)).paragraph;

/** The last statement before it that ends in a quotation of its own. */
function quotedBefore(quote: Range, drafts: readonly Draft[], told: Told): Draft | undefined {
  const placed = drafts
    .filter(({ content }) => content.length > 0 && content.some((piece) => isQuoted(piece, told)))
    .filter(({ content }) => (content.at(-1) as Range).end <= quote.start)
    .sort((one, other) => (one.content.at(-1) as Range).end - (other.content.at(-1) as Range).end);
  return placed.at(-1);
}

const isQuoted = ({ start }: Range, told: Told): boolean =>
  quoteAt(told, { start, end: start + 1 }) !== null;

const withPiece = (draft: Draft, piece: Range): Draft => ({
  ...draft,
  content: [...draft.content, piece],
});

/** A sentence of the author between two quotations may bring in somebody else. */
function speaksBetween(before: Draft, quote: Range, told: Told): boolean {
  const last = Math.max(...[...before.content, ...before.cue].map(({ end }) => end));
  return sentenceAt(told, quote.start) - sentenceAt(told, last - 1) > 1;
}
