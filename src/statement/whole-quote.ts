import type { Range } from "../language/analysis.js";
import { sentenceAt, type Told, treeAt } from "./told.js";
import { tokensIn } from "./tree.js";

/** Fewer words than this in quote marks are a name or a phrase, no statement: “Never again.” is one of two. */
const FEWEST_WORDS = 2;

/** Whether a quotation is of whole sentences: “We will stay.”, unlike the “security zone”. */
export function isWholeQuote(quote: Range, told: Told): boolean {
  const first = treeAt(told, sentenceAt(told, quote.start));
  const last = treeAt(told, sentenceAt(told, quote.end - 1));
  if (!hasNoLetters(told.text.slice(first.start, quote.start))) return false;
  if (!hasNoLetters(told.text.slice(quote.end, Math.max(quote.end, last.end)))) return false;
  const words = tokensIn(first, [quote]).map((at) => first.tokens[at]?.upos);
  return words.filter((upos) => upos !== "PUNCT").length >= FEWEST_WORDS;
}

const hasNoLetters = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
