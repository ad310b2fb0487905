/** How many a gold standard has, how many the system gave, how many of these are right. */
export interface Counts {
  readonly gold: number;
  readonly system: number;
  readonly correct: number;
}

export const NONE: Counts = { gold: 0, system: 0, correct: 0 };

/** Micro-average: counts are added up first and divided once. */
export function added(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { gold, system, correct }) => ({
      gold: sum.gold + gold,
      system: sum.system + system,
      correct: sum.correct + correct,
    }),
    NONE,
  );
}

/** 0 where nothing was given, as in the CoNLL 2018 scorer. */
export function precision({ system, correct }: Counts): number {
  return system === 0 ? 0 : correct / system;
}

/** 0 where there was nothing to find. */
export function recall({ gold, correct }: Counts): number {
  return gold === 0 ? 0 : correct / gold;
}

export function f1({ gold, system, correct }: Counts): number {
  return gold + system === 0 ? 0 : (2 * correct) / (gold + system);
}
