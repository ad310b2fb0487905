import type { Range } from "../../language/analysis.js";
import { type Draft, overlap, type Refiner, without } from "../draft.js";
import { entryAt, isSaying } from "../entry.js";
import { isPassive, speakerOf, writerOf } from "../subject.js";
import { quoteAt, type Told, treeAt } from "../told.js";
import {
  governed,
  phraseOf,
  rangeOf,
  relationOf,
  type Tree,
  tokenAt,
  tokensIn,
  topOf,
  under,
} from "../tree.js";

/** Who says it, where the tree knows better than the labels: "ARLAND CITY: The *envoy* said", "*he* denies". */
export const sources: Refiner = (drafts, told) => drafts.map((draft) => sourced(draft, told));

function sourced(draft: Draft, told: Told): Draft {
  const tree = treeAt(told, draft.sentence);
  const denied = deniedSubject(draft, tree, told);
  if (denied) return { ...draft, source: [], content: [denied], speaker: null };
  if (isSpokenOf(draft, tree, told)) return { ...draft, source: [], speaker: null };
  const byTree = speakerIn(draft, tree, told);
  const source = chosen(draft, byTree, tree, told).map((range) =>
    undated(bare(range, told.text), told),
  );
  const inside = tokensIn(tree, source);
  const speaker = byTree !== null && inside.includes(byTree) ? byTree : topOf(tree, inside);
  const content = source.reduce((left, range) => without(left, range), [...draft.content]);
  return { ...draft, source, speaker, content: content.length > 0 ? content : draft.content };
}

/** "*Ghana's claim that …* was disputed": nobody says who denies it, and what is denied is no source. */
function deniedSubject({ head, source }: Draft, tree: Tree, told: Told): Range | null {
  if (head === null || !isPassive(tree, head) || speakerOf(tree, head) !== null) return null;
  if (!/^(?:deny|refuse)$/u.test(entryAt(told, tree, head)?.act ?? "")) return null;
  const [subject] = governed(tree, head, "nsubj").filter((at) => isSaying(told, tree, at));
  const phrase = subject === undefined ? null : rangeOf(tree, under(tree, subject));
  return phrase && overlap(source, [phrase]) ? phrase : null;
}

/** "*He* is accused of it", "*they* had been asked to leave": of a passive nobody says who speaks. */
function isSpokenOf({ head, source }: Draft, tree: Tree, told: Told): boolean {
  if (head !== null && isAsked(tree, head)) return true;
  if (head === null || !isPassive(tree, head) || speakerOf(tree, head) !== null) return false;
  const isHeard = /^(?:tell|inform|advise|instruct|remind)$/u.test(tokenAt(tree, head).lemma);
  const act = entryAt(told, tree, head)?.act ?? "";
  if (!(isHeard || /^(?:accuse|demand|ask|threaten|promise)$/u.test(act))) return false;
  return governed(tree, head, "nsubj").some((at) => overlap(source, [rangeOf(tree, [at])]));
}

/** "*Asked whether it had fallen*, the mayor said": who is asked does not ask. */
const isAsked = (tree: Tree, verb: number): boolean =>
  /^asked$/iu.test(tokenAt(tree, verb).form) &&
  relationOf(tree, verb) === "advcl" &&
  tokenAt(tree, verb).head > verb &&
  governed(tree, verb, "nsubj", "obj").length === 0;

/** "the ministry [on Friday]": when it was said is no part of who said it. */
function undated(source: Range, { analysis, text }: Told): Range {
  const day = analysis.names.find(
    ({ kind, start, end }) => kind === "date" && start > source.start && end === source.end,
  );
  const before = day ? text.slice(source.start, day.start) : "";
  const lead = /\s(?:on|in|late|early)\s$/u.exec(before.replace(/\s+/gu, " "));
  if (!lead) return source;
  const own = before.trimEnd();
  const kept = own.slice(0, own.length - lead[0].trim().length).trimEnd();
  return { start: source.start, end: source.start + kept.length };
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
function chosen(draft: Draft, speaker: number | null, tree: Tree, told: Told): readonly Range[] {
  const pieces = joined(draft.source, told.text);
  const { head: cue } = draft;
  if (speaker === null || cue === null) return near(pieces, tree);
  if (pieces.length === 0 || writerOf(tree, cue) !== null) return [phraseOf(tree, speaker)];
  const fitting = pieces.filter((piece) => overlap([piece], [rangeOf(tree, [speaker])]));
  if (fitting.length > 0) return fitting;
  const own = pieces.filter(({ start, end }) => start < tree.end && end > tree.start);
  const free = own.filter((piece) => !speaksElsewhere(piece, cue, tree, told));
  return free.length > 0 ? free : [phraseOf(tree, speaker)];
}

/** "The mission called on both to keep a truce that *Washington* said …": who speaks by another cue does not by this one. */
function speaksElsewhere(piece: Range, cue: number, tree: Tree, told: Told): boolean {
  const top = topOf(tree, tokensIn(tree, [piece]));
  if (top === null || relationOf(tree, top) !== "nsubj") return false;
  const verb = tokenAt(tree, top).head;
  return verb !== cue && top > cue && entryAt(told, tree, verb) !== null;
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
  const pronoun = /[\s,](?:who|which|that)$/iu.exec(text.slice(from, to));
  if (!pronoun) return { start: from, end: to };
  to = from + pronoun.index;
  while (to > from && /[\s,]/u.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}
