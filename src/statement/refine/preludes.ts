import type { Draft, Refiner } from "../draft.js";
import { entryAt } from "../entry.js";
import { type Told, treeAt } from "../told.js";
import { governed, relationOf, tokenAt, tokensIn } from "../tree.js";

/** "*Speaking about the truce*, the envoy said …", "she said when *asked about the raid*" say nothing of their own. */
export const preludes: Refiner = (drafts, told) =>
  drafts.filter((draft) => !drafts.some((main) => isPrelude(draft, main, told)));

function isPrelude(draft: Draft, main: Draft, told: Told): boolean {
  if (draft.head === null || draft.sentence !== main.sentence || main.head === null) return false;
  const tree = treeAt(told, draft.sentence);
  const { head, xpos } = tokenAt(tree, draft.head);
  if (head !== main.head || relationOf(tree, draft.head) !== "advcl") return false;
  if (!/^VB[DGN]$/u.test(xpos) || governed(tree, draft.head, "nsubj").length > 0) return false;
  const act = entryAt(told, tree, draft.head)?.act;
  if (act !== "ask" && draft.head > main.head) return false;
  const hasVerb = tokensIn(tree, draft.content).some((at) =>
    /^VB[DZP]$/u.test(tokenAt(tree, at).xpos),
  );
  return (act === "say" || act === "ask") && !hasVerb;
}
