import { bracketed, endsParagraph, surelyEnds } from "./boundary.js";
import type { Bounds as ReadingBounds } from "./bounds.js";
import type { Model, Scores } from "./model.js";
import { cost, encoderInput, type Passage } from "./passage.js";

/** Word pieces in a window, its two outer marks included: what the encoder was trained on. */
const WINDOW = 256;
/** Pieces of known text a window begins with, and of text it looks ahead to, so that no label lacks context. */
const BEFORE = 40;
const AFTER = 24;

/** One run of the model: scores for the tokens from `start` to `end`; it decides those from `from` to `to`. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The sentences it decides: pairs of first token and end. */
  readonly sentences: readonly (readonly [number, number])[];
  /** The ends among these that end no sentence: it was too long to be read at once. */
  readonly cuts: ReadonlySet<number>;
  readonly scores: Scores;
}

/** Where sentences end, as token indices after their last token, ascending. */
export type Ends = (scores: Scores, bounds: Bounds) => number[];

/** The tokens of a window, and the first one that it decides. */
interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/**
 * Reads a passage window by window. Each decides the sentences that are whole in it with some text to either side;
 * the next begins with the last of them.
 */
export async function* windowsOf(
  passage: Passage,
  model: Model,
  ends: Ends,
  { sentence: longest, onTheWay }: ReadingBounds,
): AsyncGenerator<Window> {
  const count = passage.tokens.length;
  let from = 0;
  while (from < count) {
    const start = contextStart(passage, from);
    const end = fill(passage, start);
    onTheWay();
    const scores = await model.score(encoderInput(passage, start, end));
    const found = ends(scores, { start, end, from });
    const to = end === count ? count : decided(passage, found, from, end);
    const sentences = split(found, from, to).flatMap((one) => shortened(one, longest));
    const cuts = new Set(sentences.map((one) => one[1]).filter((at) => !isEnd(at, found, count)));
    yield { start, end, from, to, sentences, cuts, scores };
    from = to;
  }
}

/** Sentences end where the reader says so and where they surely do, never inside brackets, and with their paragraph. */
export function readEnds(passage: Passage): Ends {
  const brackets = bracketed(passage);
  const sure = surelyEnds(passage);
  return ({ end: score }, { start, end, from }) => {
    const ends: number[] = [];
    for (let token = from; token < end; token += 1) {
      const row = (token - start) * 2;
      const likely = sure[token] === 1 || (score[row + 1] as number) > (score[row] as number);
      if (endsParagraph(passage, token) || (likely && brackets[token] === 0)) ends.push(token + 1);
    }
    return ends;
  };
}

/** Sentences end where they are known to. */
export function knownEnds(ends: readonly number[]): Ends {
  return (_, { from, end }) => ends.filter((at) => at > from && at <= end);
}

/** A sentence in pieces of so many words, where it has more. */
function shortened([first, end]: readonly [number, number], longest: number): [number, number][] {
  const pieces = Math.ceil((end - first) / longest);
  return Array.from({ length: pieces }, (_, piece) => {
    const start = first + piece * longest;
    return [start, Math.min(end, start + longest)];
  });
}

function isEnd(at: number, ends: readonly number[], count: number): boolean {
  return at === count || ends.includes(at);
}

function contextStart(passage: Passage, from: number): number {
  let start = from;
  let used = 0;
  while (start > 0) {
    used += cost(passage, start - 1);
    if (used > BEFORE) break;
    start -= 1;
  }
  return start;
}

function fill(passage: Passage, start: number): number {
  let end = start;
  let used = 2;
  while (end < passage.tokens.length) {
    used += cost(passage, end);
    if (used > WINDOW) break;
    end += 1;
  }
  return end;
}

/**
 * How far a window decides: to a paragraph's end in its last third, else to the last sentence's end with enough text
 * after it, else (one sentence longer than the window) to its end.
 */
function decided(passage: Passage, ends: readonly number[], from: number, end: number): number {
  const safe = ends.filter((at) => at <= contextEnd(passage, from, end));
  const late = from + Math.floor(((end - from) * 2) / 3);
  const paragraphEnd = safe.findLast((at) => at >= late && endsParagraph(passage, at - 1));
  return paragraphEnd ?? safe.at(-1) ?? ends.findLast((at) => at < end) ?? end;
}

function contextEnd(passage: Passage, from: number, end: number): number {
  let at = end;
  let used = 0;
  while (at > from && used < AFTER) {
    at -= 1;
    used += cost(passage, at);
  }
  return at;
}

function split(ends: readonly number[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const end of [...ends.filter((at) => at < to), to]) {
    if (end > start) found.push([start, end]);
    start = end;
  }
  return found;
}
