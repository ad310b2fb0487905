import type { Range } from "../language/analysis.js";

const LEAD = /^(?:that|to)\s+/iu;

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
  let opening = marks.filter((at) => opens(text, at));
  const closing = marks.filter((at) => !opens(text, at));
  let last = end - 1;
  while (last > start && ".,;".includes(text[last] as string)) last -= 1;
  if (opening[0] === start && (closing[0] === undefined || closing[0] >= last)) {
    opening = opening.slice(1);
    start += 1;
  }
  if (closing.at(-1) === end - 1 && opening.length === 0) end -= 1;
  return spaced(text, { start, end });
}

function spaced(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + lead + part.trim().length };
}

function opens(text: string, at: number): boolean {
  return text[at] === "“" || (text[at] === '"' && /^$|[\s([—–\-'‘]/u.test(text[at - 1] ?? ""));
}
