import type { Break } from "./paragraphs.js";

/** A line of a text, without the white space around it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly indent: number;
  /** Whether it ends as a sentence does. */
  readonly ended: boolean;
  readonly firstWord: number;
}

/** Terminals and printers of wires had 60 to 80 columns, screens up to 130; lists and verse are narrower. */
const NARROWEST = 40;
const WIDEST = 130;
/** Fewer lines tell no habit. */
const FEWEST = 3;
/** In wrapped prose two lines of three end within a sentence; where a paragraph is a line, none but headings do. */
const CUT = 0.4;
/** Lines wrapped by a machine leave room for a word at most: nearly all of those cut fill the width. */
const FULL = 0.8;

/**
 * Where paragraphs end in a text whose lines are wrapped and that has no blank line: before a line that is indented and after one that ends a sentence and has room for the next word. Null where lines are not wrapped.
 */
export function wrappedBreaks(text: string): Break[] | null {
  const lines = linesOf(text);
  // Not spread out as arguments: a report may have more lines than a call may have of those.
  const width = lines.reduce((most, { length, indent }) => Math.max(most, length + indent), 0);
  if (!isWrapped(lines, width)) return null;
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), width);
  return lines.slice(1).flatMap((line, at) => {
    const before = lines[at] as Line;
    const hasRoom = before.indent + before.length + 1 + line.firstWord <= width;
    const isFirst = line.indent > margin && !isSameBlock(before, line);
    const isEnd = isFirst || (before.ended && (hasRoom || isBehindBlock(lines, at)));
    return isEnd ? [{ index: before.end, length: line.start - before.end }] : [];
  });
}

/** A quotation may be indented as a whole, and not its first line alone. */
const isSameBlock = (before: Line, line: Line): boolean =>
  before.indent === line.indent && !before.ended;

/** The line after one that was indented as the one before it was. */
function isBehindBlock(lines: readonly Line[], last: number): boolean {
  const [before, own, next] = [lines[last - 1], lines[last], lines[last + 1]];
  return own !== undefined && before?.indent === own.indent && own.indent > (next?.indent ?? 0);
}

function isWrapped(lines: readonly Line[], width: number): boolean {
  if (lines.length < FEWEST || width < NARROWEST || width > WIDEST) return false;
  const inner = lines.filter(({ indent }, at) => (lines[at + 1]?.indent ?? indent + 1) <= indent);
  const cut = inner.filter(({ ended }) => !ended);
  const full = cut.filter(({ length, indent }) => length + indent >= FULL * width);
  return cut.length > 0 && cut.length >= CUT * inner.length && full.length >= FULL * cut.length;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/(?<![^\n])[^\S\n]*(?:>[^\S\n]*)*([^\s>][^\n]*)/gu)].map(
    ({ index, 0: whole, 1: rest = "" }) => {
      const own = rest.trimEnd();
      const start = index + whole.length - rest.length;
      return {
        ...{ start, end: start + own.length, length: own.length },
        indent: whole.length - rest.length,
        ended: /[.!?:"'”’)\]]$/u.test(own),
        firstWord: /^\S+/u.exec(own)?.[0].length ?? 0,
      };
    },
  );
}
