import type { Attribution, Range } from "../language/analysis.js";
import { cueWords } from "./cue.js";
import { sentenceAt, type Told } from "./told.js";

/** A statement in the making: who, by which word, what. */
export interface Draft extends Attribution {
  /** The sentence of its cue, or else of its content. */
  readonly sentence: number;
  /** The cue's head among the tokens of that sentence; null where there is no cue. */
  readonly head: number | null;
  /** The head of who says it, in the same sentence; null where that is open. */
  readonly speaker: number | null;
  /** What made it, where its cue does not say. */
  readonly rule: string | null;
}

/** Candidates that nobody before has found. */
export type Finder = (told: Told, found: readonly Draft[]) => readonly Draft[];

/** Mends, joins, parts or drops. */
export type Refiner = (drafts: readonly Draft[], told: Told) => readonly Draft[];

/** @param rule what made it; null leaves that to the cue */
export function draftOf(attribution: Attribution, told: Told, rule: string | null = null): Draft {
  const { cue, content } = attribution;
  const sentence = sentenceAt(told, (cue[0] ?? content[0] ?? { start: 0 }).start);
  const words = cueWords(cue, told.trees);
  return { ...attribution, sentence, head: words?.order[0] ?? null, speaker: null, rule };
}

/** Whether two lists of ranges share a place. */
export const overlap = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));

/** What is left of ranges outside of another; pieces of nothing fall away. */
export function without(ranges: readonly Range[], cut: Range): Range[] {
  return ranges
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, cut.start) },
      { start: Math.max(start, cut.end), end },
    ])
    .filter(({ start, end }) => end > start);
}

export const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);
