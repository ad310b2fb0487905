import type { Token } from "../../src/language/analysis.js";

type Piece = Pick<Token, "start" | "end" | "xpos">;

/**
 * The tokens of a sentence in runs; a run of several is one multi-word token of Universal Dependencies
 * English: "do|n't", "Kabul|'s", "ministers|'", "gon|na". Hyphens and units ("cross|-|border", "40|km")
 * are tokens of their own.
 */
export function multiwordRuns<T extends Piece>(tokens: readonly T[], text: string): T[][] {
  const runs: T[][] = [];
  let before: T | undefined;
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && before && joins(before, token, text)) run.push(token);
    else runs.push([token]);
    before = token;
  }
  return runs;
}

function joins(left: Piece, right: Piece, text: string): boolean {
  if (left.end !== right.start) return false;
  const last = text.slice(left.start, left.end);
  const next = text.slice(right.start, right.end);
  if (/^['’`]$/u.test(next)) return right.xpos === "POS" && /[\p{L}\p{N}.]$/u.test(last);
  if (/^['’`]\p{L}/u.test(next)) return /[\p{L}\p{N}.]$/u.test(last);
  return /\p{L}$/u.test(last) && /^\p{L}/u.test(next);
}
