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
