import type { Range } from "../language/analysis.js";
import { opensQuote } from "./quotes.js";

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
  const marks = [...text.slice(start, end).matchAll(/["“”]/gu)].map(({ index }) => start + index);
  const opening = (at: number) => opensQuote(text, text[at] as string, at);
  let opens = marks.filter(opening);
  const closes = marks.filter((at) => !opening(at));
  let last = end - 1;
  while (last > start && ".,;".includes(text[last] as string)) last -= 1;
  if (opens[0] === start && (closes[0] === undefined || closes[0] >= last)) {
    opens = opens.slice(1);
    start += 1;
  }
  if (closes.at(-1) === end - 1 && opens.length === 0) end -= 1;
  return spaced(text, { start, end });
}

function spaced(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + lead + part.trim().length };
}
