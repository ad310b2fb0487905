import { type Draft, draftOf, type Finder } from "../draft.js";
import { entryAt } from "../entry.js";
import { pointingOf } from "../pointing.js";
import { rangeOf } from "../tree.js";
import { isTaken } from "./taken.js";

/** "…, a charge Arland *denies*", "…, which it *rejects*", where the labels have none. */
export const pointingDenials: Finder = (told, found): Draft[] =>
  told.trees.flatMap((tree, sentence) =>
    [...tree.tokens.keys()].flatMap((verb) => {
      if (tree.tokens[verb]?.upos !== "VERB" || isTaken(found, sentence, verb, tree)) return [];
      const act = entryAt(told, tree, verb)?.act;
      const pointing = act === "deny" || act === "refuse" ? pointingOf(told, tree, verb) : null;
      if (!pointing) return [];
      const cue = [rangeOf(tree, [verb])];
      return [draftOf({ source: [], cue, content: [pointing.content] }, told)];
    }),
  );
