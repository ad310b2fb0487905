import type { Range } from "../../language/analysis.js";
import type { Refiner } from "../draft.js";
import { treeAt } from "../told.js";
import { governed, rangeOf, tokenAt, under } from "../tree.js";

/** "The claim that *a bridge was hit* was dismissed": what a noun attributes ends with the noun's own clause. */
export const nounClauses: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const { head, sentence, content } = draft;
    const tree = treeAt(told, sentence);
    if (head === null || tokenAt(tree, head).upos !== "NOUN") return draft;
    const clause = governed(tree, head, "acl", "ccomp").find((at) => at > head);
    if (clause === undefined) return draft;
    return { ...draft, content: content.map(within(rangeOf(tree, under(tree, clause)))) };
  });

/** A piece that begins in a clause and runs over its end is cut there. */
const within =
  (clause: Range) =>
  (piece: Range): Range =>
    piece.start >= clause.start && piece.start < clause.end && piece.end > clause.end
      ? { start: piece.start, end: clause.end }
      : piece;
