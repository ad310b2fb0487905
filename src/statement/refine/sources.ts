import type { Range } from "../../language/analysis.js";
import { type Draft, overlap, type Refiner, without } from "../draft.js";
import { speakerOf } from "../subject.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import { phraseOf, rangeOf, type Tree, tokenAt, tokensIn, topOf } from "../tree.js";

/** Who says it, where the tree knows better than the labels: "ARLAND CITY: The *envoy* said", "*he* denies". */
export const sources: Refiner = (drafts, told) => drafts.map((draft) => sourced(draft, told));

function sourced(draft: Draft, told: Told): Draft {
  const tree = treeAt(told, draft.sentence);
  const byTree = speakerIn(draft, tree, told);
  const source = chosen(joined(draft.source, told.text), byTree, tree).map((range) =>
    undated(bare(range, told.text), told),
  );
  const inside = tokensIn(tree, source);
  const speaker = byTree !== null && inside.includes(byTree) ? byTree : topOf(tree, inside);
  const content = source.reduce((left, range) => without(left, range), [...draft.content]);
  return { ...draft, source, speaker, content: content.length > 0 ? content : draft.content };
}

/** "the ministry [on Friday]": when it was said is no part of who said it. */
function undated(source: Range, { analysis, text }: Told): Range {
  const day = analysis.names.find(
    ({ kind, start, end }) => kind === "date" && start > source.start && end === source.end,
  );
  const before = day ? text.slice(source.start, day.start) : "";
  const lead = /\s+(?:on|in|late|early)\s+$/u.exec(before);
  return lead ? { start: source.start, end: source.start + lead.index } : source;
}

/** Nobody within a quotation speaks by a cue outside of it. */
function speakerIn({ head }: Draft, tree: Tree, told: Told): number | null {
  const speaker = head === null ? null : speakerOf(tree, head);
  if (speaker === null || /^["“”']+$/u.test(tokenAt(tree, speaker).form)) return null;
  const quote = quoteAt(told, tokenAt(tree, speaker));
  return quote === null || quote === quoteAt(told, tokenAt(tree, head as number)) ? speaker : null;
}

/**
 * The labelled piece that the tree's speaker heads, or what it says where nothing is labelled; the labels go before the
 * tree where they have but one piece (on the held-back tenth of PolNeAR's train part they are right 96 times where
 * they differ, the tree 27 times, nearly all where nothing is labelled).
 */
function chosen(pieces: readonly Range[], speaker: number | null, tree: Tree): readonly Range[] {
  if (speaker === null) return near(pieces, tree);
  if (pieces.length === 0) return [phraseOf(tree, speaker)];
  const fitting = pieces.filter((piece) => overlap([piece], [rangeOf(tree, [speaker])]));
  if (fitting.length > 0) return fitting;
  const own = pieces.filter(({ start, end }) => start < tree.end && end > tree.start);
  return own.length > 0 ? own : [phraseOf(tree, speaker)];
}

/** Of several pieces those in the cue's own sentence. */
function near(pieces: readonly Range[], tree: Tree): readonly Range[] {
  const own = pieces.filter(({ start, end }) => start < tree.end && end > tree.start);
  return own.length > 0 ? own : pieces;
}

/** "Arland's minister[,] Omar Haddad": pieces with only a comma between them are one. */
function joined(pieces: readonly Range[], text: string): Range[] {
  return pieces.reduce<Range[]>((all, piece) => {
    const last = all.at(-1);
    if (last && /^[\s,]*$/u.test(text.slice(last.end, piece.start)))
      all[all.length - 1] = { start: last.start, end: piece.end };
    else all.push(piece);
    return all;
  }, []);
}

/** Without commas and white space at its ends, and without the "who" of a clause: "an official[, who] asked …". */
export function bare({ start, end }: Range, text: string): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:—–]/u.test(text[from] as string)) from += 1;
  while (to > from && /[\s,;:—–]/u.test(text[to - 1] as string)) to -= 1;
  const pronoun = /[\s,]+(?:who|which|that)$/iu.exec(text.slice(from, to));
  return { start: from, end: to - (pronoun?.[0].length ?? 0) };
}
