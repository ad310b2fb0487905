import type { Draft, Refiner } from "../draft.js";
import { frameOf } from "../frame.js";
import { type Told, treeAt } from "../told.js";
import { governed, tokenAt } from "../tree.js";

/** "accused Chad of *arming them* and closed the border": what the accuser does beside it is no part of the charge. */
export const charges: Refiner = (drafts, told) => drafts.map((draft) => shortened(draft, told));

function shortened(draft: Draft, told: Told): Draft {
  const { head, sentence, content } = draft;
  const [only, ...others] = content;
  if (head === null || !only || others.length > 0) return draft;
  const tree = treeAt(told, sentence);
  const frame = frameOf(told, sentence, head, "accuse");
  if (frame === null || tokenAt(tree, frame.first).xpos !== "VBG") return draft;
  const next = governed(tree, head, "conj").find(
    (at) => /^VB[DZP]$/u.test(tokenAt(tree, at).xpos) && tokenAt(tree, at).start > only.start,
  );
  const and = next === undefined ? undefined : governed(tree, next, "cc")[0];
  if (and === undefined || tokenAt(tree, and).start >= only.end) return draft;
  const before = tree.tokens.slice(0, and).findLast(({ upos }) => upos !== "PUNCT");
  const end = before?.end ?? only.start;
  return end > only.start ? { ...draft, content: [{ start: only.start, end }] } : draft;
}
