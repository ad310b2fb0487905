import { type Draft, draftOf, type Finder } from "../draft.js";
import { calledBy } from "../free-relative.js";
import { rangeOf } from "../tree.js";
import { isTaken } from "./taken.js";

/** "over what it *called* brutal repression", where the labels have none. */
export const freeRelatives: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((verb) => {
      const content = calledBy(told, tree, verb);
      if (!content || isTaken(found, sentence, verb, tree)) return [];
      return [draftOf({ source: [], cue: [rangeOf(tree, [verb])], content: [content] }, told)];
    }),
  );
