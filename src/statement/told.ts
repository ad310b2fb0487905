import type { Cast } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Cue } from "../codebook/schema.js";
import type { Analysis, Range, Token } from "../language/analysis.js";
import { lastBefore } from "../language/order.js";
import type { Time } from "../reading/format.js";
import type { Report } from "../report/report.js";
import { quotations } from "./quotes.js";
import { type Tree, treeOf } from "./tree.js";

/** When a word's clause happened, as far as the report tells. */
export interface Calendar {
  of(
    sentence: number,
    token: number,
  ): { readonly id: Time["id"]; readonly inferred: boolean } | null;
}

/** A report as those who look for its statements see it. */
export interface Told {
  readonly text: string;
  readonly analysis: Analysis;
  /** One a sentence. */
  readonly trees: readonly Tree[];
  /** What stands between quote marks, in order. */
  readonly quoted: readonly Range[];
  readonly codebook: Codebook;
  readonly cast: Cast;
  readonly calendar: Calendar;
  /** The codebook's cue of each word that has been asked for. */
  readonly entries: Map<Token, Cue | null>;
}

/** Many ask for the same phrase. */
function remembering(cast: Cast): Cast {
  const known = new Map<number, ReturnType<Cast["at"]>>();
  const at: Cast["at"] = (sentence, token) => {
    const key = sentence * LONGEST + token;
    const ids = known.get(key) ?? cast.at(sentence, token);
    known.set(key, ids);
    return ids;
  };
  return { actors: cast.actors, at };
}

/** No sentence has so many words. */
const LONGEST = 1_000_000;

export function toldOf(
  { text }: Report,
  analysis: Analysis,
  codebook: Codebook,
  cast: Cast,
  calendar: Calendar,
): Told {
  const trees = analysis.sentences.map(treeOf);
  return {
    text,
    analysis,
    trees,
    quoted: quotations(text),
    codebook,
    cast: remembering(cast),
    calendar,
    entries: new Map(),
  };
}

export const treeAt = ({ trees }: Told, sentence: number): Tree => trees[sentence] as Tree;

/** The index of the sentence that an offset lies in, or that comes before it. */
export const sentenceAt = ({ trees }: Told, offset: number): number =>
  Math.max(0, lastBefore(trees, offset));

/** The quotation that a place lies in, or null. */
export function quoteAt({ quoted }: Told, { start, end }: Range): Range | null {
  const last = quoted[lastBefore(quoted, start)];
  return last !== undefined && last.end >= end ? last : null;
}
