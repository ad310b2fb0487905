import type { Told } from "../told.js";
import { governed, type Tree } from "../tree.js";

/** Whose word a noun says it is: "a *Tajik* claim", "the *army's* count"; its token, null where it says nothing. */
export function ownerOf({ cast }: Told, sentence: number, tree: Tree, noun: number): number | null {
  const own = governed(tree, noun, "nmod", "amod", "compound").filter((at) => at < noun);
  return own.findLast((at) => cast.at(sentence, at).length > 0) ?? null;
}
