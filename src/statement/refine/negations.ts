import type { Draft, Refiner } from "../draft.js";
import { type Told, treeAt } from "../told.js";
import { tokenAt, tokensIn } from "../tree.js";

/** What is promised or asked includes its "not": "promised *not to take* the land", "asked never to return". */
export const negations: Refiner = (drafts, told) => drafts.map((draft) => negated(draft, told));

function negated(draft: Draft, told: Told): Draft {
  const tree = treeAt(told, draft.sentence);
  const [first] = tokensIn(tree, draft.content);
  if (first === undefined || draft.head === null || first - draft.head < 3) return draft;
  const [negation, to] = [tokenAt(tree, first - 2), tokenAt(tree, first - 1)];
  if (!/^(?:not|never)$/iu.test(negation.form) || to.xpos !== "TO") return draft;
  const start = tokenAt(tree, first).start;
  const content = draft.content.map((piece) =>
    piece.start === start ? { start: negation.start, end: piece.end } : piece,
  );
  const before = tokenAt(tree, first - 3).end;
  const cue = draft.cue.map((piece) =>
    piece.end === negation.end && piece.start < before ? { ...piece, end: before } : piece,
  );
  return { ...draft, content, cue };
}
