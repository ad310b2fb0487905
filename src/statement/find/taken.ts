import { type Draft, overlap } from "../draft.js";
import { rangeOf, type Tree } from "../tree.js";

/** Whether a word is part of the cue of what is found already. */
export function isTaken(
  found: readonly Draft[],
  sentence: number,
  index: number,
  tree: Tree,
): boolean {
  const own = found.filter((draft) => draft.sentence === sentence);
  return own.length > 0 && own.some(({ cue }) => overlap(cue, [rangeOf(tree, [index])]));
}
