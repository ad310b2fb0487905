import type { Passage } from "./passage.js";

/** A bracket that is not closed within so many tokens is a slip, not a bracket. */
const LONGEST_BRACKET = 60;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** For each token whether a hard end follows: the last of a paragraph. */
export function endsParagraph({ paragraph }: Passage, token: number): boolean {
  return paragraph[token] !== paragraph[token + 1];
}

/** Marks the tokens inside brackets of one paragraph, the closing one left out: no sentence ends there. */
export function bracketed(passage: Passage): Uint8Array {
  const inside = new Uint8Array(passage.forms.length);
  passage.forms.forEach((form, open) => {
    const closing = CLOSING[form];
    if (closing === undefined || inside[open] === 1) return;
    const close = closingIndex(passage, open, closing);
    if (close > 0) inside.fill(1, open, close);
  });
  return inside;
}

function closingIndex({ forms, paragraph }: Passage, open: number, closing: string): number {
  const stop = Math.min(forms.length, open + LONGEST_BRACKET);
  for (let at = open + 1; at < stop && paragraph[at] === paragraph[open]; at += 1) {
    if (forms[at] === closing) return at;
  }
  return -1;
}

const STOP = new Set([".", "?", "!"]);
const CLOSES = new Set(["”", "’", '"', "'", ")", "]", "''"]);

/**
 * Tokens with which a sentence surely ends: a stop, with the marks that close a quotation, before a word with a capital
 * or a new quotation. An abbreviation keeps its stop and is no stop ("Gen. Omar"). A question in quotes may go on:
 * “Why?” Omar asked.
 */
export function surelyEnds({ tokens, forms, paragraph }: Passage): Uint8Array {
  const ends = new Uint8Array(forms.length);
  const joined = (at: number) => tokens[at]?.start === tokens[at - 1]?.end;
  forms.forEach((form, stop) => {
    if (!STOP.has(form)) return;
    let last = stop;
    while (CLOSES.has(forms[last + 1] ?? "") && joined(last + 1)) last += 1;
    const next = forms[last + 1];
    if (next === undefined || paragraph[last + 1] !== paragraph[stop] || joined(last + 1)) return;
    if (/^[\p{Lu}“"‘'[(]/u.test(next) && (form === "." || last === stop)) ends[last] = 1;
  });
  return ends;
}
