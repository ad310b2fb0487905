import type { Passage } from "./passage.js";

/** A bracket that is not closed within so many tokens is a slip, not a bracket. */
const LONGEST_BRACKET = 60;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** For each token whether a hard end follows: the last of a paragraph. */
export function endsParagraph({ paragraph }: Passage, token: number): boolean {
  return paragraph[token] !== paragraph[token + 1];
}

/** Marks the tokens inside brackets of one paragraph, the closing one left out: no sentence ends there. */
export function bracketed({ forms, paragraph }: Passage): Uint8Array {
  const inside = new Uint8Array(forms.length);
  forms.forEach((form, open) => {
    const closing = CLOSING[form];
    if (closing === undefined || inside[open] === 1) return;
    const close = forms.indexOf(closing, open + 1);
    if (close === -1 || close - open > LONGEST_BRACKET || paragraph[close] !== paragraph[open])
      return;
    inside.fill(1, open, close);
  });
  return inside;
}
