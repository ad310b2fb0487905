import type { Attribution, Range } from "../../src/language/analysis.js";
import { tokensIn } from "./pieces.js";
import { piecesOf } from "./role.js";

export type Label = "O" | "source" | "cue" | "content";

/** What each of two coders calls one token. */
export type LabelPair = readonly [gold: Label, system: Label];

/** A token in several roles counts as cue, else as source, else as content. */
export function labelsOf(attributions: readonly Attribution[], tokens: readonly Range[]): Label[] {
  const inside = {
    cue: tokensIn(piecesOf(attributions, "cue"), tokens),
    source: tokensIn(piecesOf(attributions, "source"), tokens),
    content: tokensIn(piecesOf(attributions, "content"), tokens),
  };
  return tokens.map((_, i) => {
    if (inside.cue.has(i)) return "cue";
    if (inside.source.has(i)) return "source";
    return inside.content.has(i) ? "content" : "O";
  });
}

export function labelPairs(
  gold: readonly Attribution[],
  system: readonly Attribution[],
  tokens: readonly Range[],
): LabelPair[] {
  const given = labelsOf(system, tokens);
  return labelsOf(gold, tokens).map((label, i) => [label, given[i] ?? "O"]);
}
