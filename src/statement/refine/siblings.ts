import type { Range } from "../../language/analysis.js";
import { type Draft, type Refiner, without } from "../draft.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import { rangeOf, tokenAt, tokensIn, under } from "../tree.js";

/** "said the talks failed, *accusing Arland of delay*": a second thing said is no part of the first. */
export const siblings: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const later = drafts.filter((other) => isSecond(other, draft, told));
    const content = later.reduce(
      (left, other) => without(left, stretchOf(other, draft, told)),
      [...draft.content],
    );
    return content.length > 0 ? { ...draft, content } : draft;
  });

/** A participle or a second verb of the same speaker, behind the first, outside of quotes. */
function isSecond(other: Draft, draft: Draft, told: Told): boolean {
  if (other === draft || other.sentence !== draft.sentence) return false;
  if (other.head === null || draft.head === null || other.head <= draft.head) return false;
  if (other.speaker === null || other.speaker !== draft.speaker) return false;
  const tree = treeAt(told, other.sentence);
  const head = tokenAt(tree, other.head);
  if (!/^(?:VBG|VBD|VBZ|VBP|VBN)$/u.test(head.xpos) || quoteAt(told, head)) return false;
  return tokensIn(tree, draft.content).includes(other.head);
}

/** From the comma or "and" before its clause to the end of the sentence's words under it. */
function stretchOf(other: Draft, { content }: Draft, told: Told): Range {
  const tree = treeAt(told, other.sentence);
  const head = other.head as number;
  const own = under(tree, head).filter((at) => at >= head);
  let first = Math.min(head, ...tokensIn(tree, other.cue));
  while (
    /^(?:PUNCT|CCONJ|ADV|PART|AUX)$/u.test(tree.tokens[first - 1]?.upos ?? "") &&
    !closes(tree.tokens[first - 1]?.form)
  )
    first -= 1;
  const end = Math.max(rangeOf(tree, own).end, ...other.content.map((piece) => piece.end));
  const last = Math.max(...content.map((piece) => piece.end));
  return { start: tokenAt(tree, first).start, end: end >= last - 1 ? Math.max(end, last) : end };
}

const closes = (form: string | undefined): boolean => /^[”"»]$/u.test(form ?? "");
