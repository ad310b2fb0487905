import type { Sentence } from "./analysis.js";
import { isTree } from "./tree.js";

export type Mend = (sentence: Sentence) => Sentence;

/**
 * Each mend in turn. One that would hang a word on what hangs on that word leaves the sentence as it was: where "she runs
 * the *shop*, which sells" has "shop" as an object of "sells", "sells" cannot be hung on "shop".
 */
export function mendedBy(mends: readonly Mend[], sentence: Sentence): Sentence {
  return mends.reduce((current, mend) => {
    const mended = mend(current);
    return isTree(mended.tokens.map(({ head }) => head)) ? mended : current;
  }, sentence);
}
