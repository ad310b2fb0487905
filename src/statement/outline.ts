import type { Range } from "../language/analysis.js";
import { opensQuote } from "./quotes.js";

/** Straight, curled, and as old wires have them: ``so''. */
const MARKS = /["“”]|``|''/gu;
const LEAD = /^(?:as saying(?: that)?|that|to)\s+/iu;

/**
 * A piece of content by Dateline's convention: without white space or quote marks around it, without *that* or *to*
 * before it. Marks that enclose only a part of it stay.
 */
export function trimmed(text: string, range: Range): Range[] {
  const bare = unquoted(text, range);
  const lead = LEAD.exec(text.slice(bare.start, bare.end));
  const { start, end } = lead
    ? unquoted(text, { ...bare, start: bare.start + lead[0].length })
    : bare;
  return end > start ? [{ start, end }] : [];
}

function unquoted(text: string, range: Range): Range {
  let { start, end } = spaced(text, range);
  const marks = [...text.slice(start, end).matchAll(MARKS)].map(({ 0: mark, index }) => ({
    at: start + index,
    length: mark.length,
    opens: opensQuote(text, mark, start + index),
  }));
  const [opening] = marks.filter(({ opens }) => opens);
  const closes = marks.filter(({ opens }) => !opens);
  const closing = closes.at(-1);
  let last = end - 1;
  while (last > start && ".,;".includes(text[last] as string)) last -= 1;
  const isOpened =
    opening?.at === start && closes.every(({ at, length }) => at + length - 1 >= last);
  if (opening && isOpened) start += opening.length;
  const left = marks.filter(({ opens, at }) => opens && at >= start).length;
  if (closing && closing.at + closing.length === end && left === 0) end -= closing.length;
  return spaced(text, { start, end });
}

function spaced(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + lead + part.trim().length };
}
