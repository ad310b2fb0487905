import type { Attribution, Range } from "../../src/language/analysis.js";
import type { Counts } from "../counts.js";
import { tokensIn } from "./pieces.js";
import { equal, type Role } from "./role.js";

/** When a cue counts as found: with exactly the gold pieces, or with a token of them. */
export type CueRule = "exact cue" | "overlapping cue";

/**
 * Whole attributions, paired one to one so that as many as can be are right. One is right when its cue is,
 * and when its source and its content share a token with the gold ones or are absent on both sides.
 */
export function wholeCounts(
  gold: readonly Attribution[],
  system: readonly Attribution[],
  tokens: readonly Range[],
  rule: CueRule,
): Counts {
  const held = (all: readonly Attribution[]) =>
    all.map((a) => ({ a, tokens: tokensOf(a, tokens) }));
  const [wanted, given] = [held(gold), held(system)];
  const candidates = wanted.map((g) =>
    given.flatMap((s, i) => {
      const cue =
        rule === "exact cue" ? equal(g.a.cue, s.a.cue) : agree(g.tokens.cue, s.tokens.cue);
      const rest =
        agree(g.tokens.source, s.tokens.source) && agree(g.tokens.content, s.tokens.content);
      return cue && rest ? [i] : [];
    }),
  );
  return { gold: gold.length, system: system.length, correct: mostPairs(candidates) };
}

function tokensOf(attribution: Attribution, tokens: readonly Range[]): Record<Role, Set<number>> {
  return {
    source: tokensIn(attribution.source, tokens),
    cue: tokensIn(attribution.cue, tokens),
    content: tokensIn(attribution.content, tokens),
  };
}

function agree(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return [...a].some((token) => b.has(token));
}

/** The size of the largest one-to-one pairing, by augmenting paths (Kuhn 1955). */
export function mostPairs(candidates: readonly (readonly number[])[]): number {
  const owner = new Map<number, number>();
  const place = (left: number, tried: Set<number>): boolean =>
    (candidates[left] ?? []).some((right) => {
      if (tried.has(right)) return false;
      tried.add(right);
      const rival = owner.get(right);
      if (rival !== undefined && !place(rival, tried)) return false;
      owner.set(right, left);
      return true;
    });
  return candidates.filter((_, left) => place(left, new Set())).length;
}
