import type { Range } from "../../language/analysis.js";
import { type Draft, type Refiner, without } from "../draft.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import { governed, rangeOf, tokenAt, tokensIn, under } from "../tree.js";

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

/** "hinted that it would act *and put two brigades on alert*": what whoever says something does besides is no part of it. */
export const joinedDeeds: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const tree = treeAt(told, draft.sentence);
    const deeds = tokensIn(tree, draft.content).filter((at) => isJoinedDeed(at, draft, told));
    const content = deeds.reduce(
      (left, at) => without(left, stretchFrom(at, at, draft, told)),
      [...draft.content],
    );
    return content.length > 0 ? { ...draft, content } : draft;
  });

function isJoinedDeed(at: number, { sentence, head }: Draft, told: Told): boolean {
  const tree = treeAt(told, sentence);
  const token = tokenAt(tree, at);
  return (
    head !== null &&
    at > head &&
    token.head === head &&
    token.deprel === "conj" &&
    /^VB[DZP]$/u.test(token.xpos) &&
    !quoteAt(told, token) &&
    governed(tree, at, "nsubj").length === 0 &&
    governed(tree, at, "cc").length > 0
  );
}

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
function stretchOf(other: Draft, draft: Draft, told: Told): Range {
  const head = other.head as number;
  const cue = Math.min(head, ...tokensIn(treeAt(told, other.sentence), other.cue));
  return stretchFrom(head, cue, draft, told, other.content);
}

function stretchFrom(
  head: number,
  cue: number,
  { content, sentence }: Draft,
  told: Told,
  beyond: readonly Range[] = [],
): Range {
  const tree = treeAt(told, sentence);
  const own = under(tree, head).filter((at) => at >= head);
  let first = cue;
  while (
    /^(?:PUNCT|CCONJ|ADV|PART|AUX)$/u.test(tree.tokens[first - 1]?.upos ?? "") &&
    !closes(tree.tokens[first - 1]?.form)
  )
    first -= 1;
  const end = Math.max(rangeOf(tree, own).end, ...beyond.map((piece) => piece.end));
  const last = Math.max(...content.map((piece) => piece.end));
  return { start: tokenAt(tree, first).start, end: end >= last - 1 ? Math.max(end, last) : end };
}

const closes = (form: string | undefined): boolean => /^[”"»]$/u.test(form ?? "");
