import type { Range } from "../../language/analysis.js";
import { type Draft, draftOf, type Finder } from "../draft.js";
import { isSaying } from "../entry.js";
import { rangeOf, relationOf, type Tree, tokenAt, under } from "../tree.js";
import { ownerOf } from "./owner.js";
import { isTaken } from "./taken.js";

/** "denied a *Tajik claim* that drones had bombed a bridge": what a noun says that somebody says, where the labels have none. */
export const claims: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((noun) => {
      if (!isSaying(told, tree, noun) || isTaken(found, sentence, noun, tree)) return [];
      const content = clauseOf(tree, noun);
      const owner = ownerOf(told, sentence, tree, noun);
      if (content === null || owner === null) return [];
      const [source, cue] = [[rangeOf(tree, [owner])], [rangeOf(tree, [noun])]];
      return [draftOf({ source, cue, content: [content] }, told)];
    }),
  );

/** What stands behind its "that". */
function clauseOf(tree: Tree, noun: number): Range | null {
  const that = noun + 1;
  if (!/^that$/iu.test(tree.tokens[that]?.form ?? "")) return null;
  if (relationOf(tree, that) !== "mark") return null;
  const { head } = tokenAt(tree, that);
  if (tokenAt(tree, head).head !== noun) return null;
  const words = under(tree, head).filter((at) => at > that && tokenAt(tree, at).upos !== "PUNCT");
  return words.length > 0 ? rangeOf(tree, words) : null;
}
