import type { Attribution, Range } from "../../src/language/analysis.js";

const QUOTE_MARKS = '"“”';
const SPACE = /\s/u;
const LEAD = /(?:that|to)\s+/iuy;

/**
 * PolNeAR's spans in Dateline's convention: no outer white space; content without outer quote marks and
 * without a leading *that* or *to*. The same as the training data's.
 */
export function converted(text: string, { source, cue, content }: Attribution): Attribution {
  return {
    source: filled(source.map((range) => trimmed(text, range))),
    cue: filled(cue.map((range) => trimmed(text, range))),
    content: filled(content.map((range) => bareContent(text, trimmed(text, range)))),
  };
}

function filled(ranges: readonly Range[]): Range[] {
  return ranges.filter(({ start, end }) => start < end);
}

/** Cuts the quote marks around a whole content, then *that* or *to*, then quote marks again. */
function bareContent(text: string, range: Range): Range {
  const { start, end } = unquoted(text, range);
  LEAD.lastIndex = start;
  const lead = LEAD.exec(text.slice(0, end));
  return lead ? unquoted(text, { start: start + lead[0].length, end }) : { start, end };
}

/** An opening mark goes when nothing inside closes it before the end, a closing one when nothing opens it. */
function unquoted(text: string, { start, end }: Range): Range {
  const marks = marksIn(text, { start, end });
  const opens = marks.filter((at) => isOpening(text, at));
  const closes = marks.filter((at) => !opens.includes(at));
  const cutsFirst =
    opens.includes(start) && (closes[0] ?? end) >= beforePunctuation(text, start, end);
  const open = cutsFirst ? opens.length - 1 : opens.length;
  const cutsLast = closes.includes(end - 1) && open === 0;
  return trimmed(text, { start: start + (cutsFirst ? 1 : 0), end: end - (cutsLast ? 1 : 0) });
}

function marksIn(text: string, { start, end }: Range): number[] {
  const marks = [];
  for (let at = start; at < end; at += 1) if (QUOTE_MARKS.includes(text.charAt(at))) marks.push(at);
  return marks;
}

/** The last character that is no comma, stop or semicolon. */
function beforePunctuation(text: string, start: number, end: number): number {
  let last = end - 1;
  while (last > start && ".,;".includes(text.charAt(last))) last -= 1;
  return last;
}

/** True for “ and for a straight mark after white space, a dash or an opening bracket. */
function isOpening(text: string, at: number): boolean {
  if (text[at] === "“") return true;
  return text[at] === '"' && (at === 0 || " \t\n([—–-‘'".includes(text.charAt(at - 1)));
}

function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
