import type { TokenSpan } from "./tokenise.js";
import { wrappedBreaks } from "./wrapped.js";

// With the ">" of quoted lines: "> … war.\n>\n> “No”"
const BREAK = /\r?\n[^\S\n]*(?:>[^\S\n]*)*\n\s*/gu;
const ENDED = /(?<=[.!?:"'”’)\]])[^\S\n]*\n\s*/gu;

// From the first of some blanks, or a million of them would be looked at a million times.
const LINE = /(?<![^\S\n])[^\S\n]*\n\s*/gu;
/** Nobody's screen breaks lines so late: in a text with one as long, a line is a paragraph. */
const LONG = /[^\n]{150}/u;

/**
 * The paragraphs of a text, without the white space around them. A blank line parts paragraphs. In a text that has none,
 * its lines may be wrapped, as old wires are, or be paragraphs, as many archives keep reports, headings among them; where
 * neither is plain, a line that ends a sentence ends a paragraph.
 */
export function paragraphs(text: string): TokenSpan[] {
  const found: TokenSpan[] = [];
  let start = 0;
  for (const { index, length } of breaksOf(text)) {
    add(text, start, index, found);
    start = index + length;
  }
  add(text, start, text.length, found);
  return found;
}

/** What parts two paragraphs: where it begins, in UTF-16 units, and how long it is. */
export interface Break {
  readonly index: number;
  readonly length: number;
}

function breaksOf(text: string): Break[] {
  const blank = breaksAt(BREAK, text);
  if (blank.length > 0) return blank;
  return wrappedBreaks(text) ?? breaksAt(LONG.test(text) ? LINE : ENDED, text);
}

const breaksAt = (pattern: RegExp, text: string): Break[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, length }));

function add(text: string, from: number, to: number, found: TokenSpan[]): void {
  const part = text.slice(from, to);
  const trimmed = part.trim();
  if (trimmed.length === 0) return;
  const start = from + part.indexOf(trimmed);
  found.push({ start, end: start + trimmed.length });
}
