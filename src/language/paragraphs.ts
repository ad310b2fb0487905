import type { TokenSpan } from "./tokenise.js";

const BREAK = /\r?\n[^\S\n]*(?:\r?\n\s*)+/gu;

/**
 * The paragraphs of a text, without the white space around them. A blank line parts paragraphs; in a text that
 * has none, every line that ends a sentence does ("one paragraph a line", as many archives keep reports).
 */
export function paragraphs(text: string): TokenSpan[] {
  const breaks = text.search(BREAK) === -1 ? /(?<=[.!?:"'”’)\]])[^\S\n]*\r?\n\s*/gu : BREAK;
  const found: TokenSpan[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(breaks)) {
    add(text, start, index, found);
    start = index + gap.length;
  }
  add(text, start, text.length, found);
  return found;
}

function add(text: string, from: number, to: number, found: TokenSpan[]): void {
  const part = text.slice(from, to);
  const trimmed = part.trim();
  if (trimmed.length === 0) return;
  const start = from + part.indexOf(trimmed);
  found.push({ start, end: start + trimmed.length });
}
