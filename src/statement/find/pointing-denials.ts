import { type Draft, draftOf, type Finder } from "../draft.js";
import { pointingOf } from "../pointing.js";
import { rangeOf } from "../tree.js";
import { isTaken } from "./taken.js";

/** "…, a charge Arland *denies*", "…, which it *rejects*", where the labels have none. */
export const pointingDenials: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((verb) => {
      if (tree.tokens[verb]?.upos !== "VERB") return [];
      const pointing = pointingOf(told, tree, verb);
      if (!pointing) return [];
      if (isTaken(found, sentence, verb, tree)) return [];
      const cue = [rangeOf(tree, [verb])];
      return [draftOf({ source: [], cue, content: [pointing.content] }, told)];
    }),
  );
