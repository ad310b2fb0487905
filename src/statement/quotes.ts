import type { Range } from "../language/analysis.js";
import { paragraphs } from "../language/paragraphs.js";

const MARKS = /["“”„«»]|``|''/gu;
const OPENING = new Set(["“", "„", "«", "``"]);
const CLOSING = new Set(["”", "»", "''"]);

/**
 * What stands between double quote marks, marks left out. A quotation over several paragraphs opens each of them and
 * closes the last; one that is never closed ends with its paragraph.
 *
 * @returns in the order of the text, none inside another
 */
export function quotations(text: string): Range[] {
  return paragraphs(text).flatMap(({ start, end }) => quotationsIn(text.slice(start, end), start));
}

function quotationsIn(paragraph: string, offset: number): Range[] {
  const found: Range[] = [];
  let open = -1;
  const close = (at: number) => {
    if (open >= 0 && at > open) found.push({ start: open + offset, end: at + offset });
    open = -1;
  };
  for (const { 0: mark, index } of paragraph.matchAll(MARKS)) {
    if (!opensQuote(paragraph, mark, index)) close(index);
    else if (open < 0) open = index + mark.length;
  }
  close(paragraph.length);
  return found;
}

/** A straight mark opens after white space, a bracket or a dash, and before something that is no white space. */
export function opensQuote(text: string, mark: string, index: number): boolean {
  if (OPENING.has(mark)) return true;
  if (CLOSING.has(mark)) return false;
  const before = text[index - 1] ?? " ";
  return /[\s([{—–\-'‘]/u.test(before) && /\S/u.test(text[index + 1] ?? " ");
}
