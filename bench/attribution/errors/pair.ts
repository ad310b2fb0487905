import type { Attribution } from "../../../src/language/analysis.js";
import { sharedLength } from "../role.js";

/** A gold attribution, the system's, or both where they are taken to be the same. */
export interface Match {
  readonly gold: Attribution | null;
  readonly system: Attribution | null;
}

interface Candidate {
  readonly gold: Attribution;
  readonly system: Attribution;
  readonly cue: number;
  readonly content: number;
}

/** Pairs attributions whose cues share the most characters, then the contents; the rest stay alone. */
export function matchesOf(gold: readonly Attribution[], system: readonly Attribution[]): Match[] {
  const taken = new Set<Attribution>();
  const pairs: Match[] = [];
  for (const pair of candidatesOf(gold, system)) {
    if (taken.has(pair.gold) || taken.has(pair.system)) continue;
    taken.add(pair.gold).add(pair.system);
    pairs.push({ gold: pair.gold, system: pair.system });
  }
  const alone = (all: readonly Attribution[]) =>
    all.filter((attribution) => !taken.has(attribution));
  return [
    ...pairs,
    ...alone(gold).map((attribution) => ({ gold: attribution, system: null })),
    ...alone(system).map((attribution) => ({ gold: null, system: attribution })),
  ];
}

function candidatesOf(gold: readonly Attribution[], system: readonly Attribution[]): Candidate[] {
  return gold
    .flatMap((g) => system.map((s) => candidateOf(g, s)))
    .filter(({ cue }) => cue > 0)
    .sort((a, b) => b.cue - a.cue || b.content - a.content);
}

function candidateOf(gold: Attribution, system: Attribution): Candidate {
  const cue = sharedLength(gold.cue, system.cue);
  return { gold, system, cue, content: sharedLength(gold.content, system.content) };
}
