import type { Quote } from "./label.js";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @throws Error where the text has no such words */
export function locate(quote: Quote, text: string): Stretch {
  const { text: words, near } = typeof quote === "string" ? { text: quote, near: "" } : quote;
  const from = text.indexOf(near);
  const start = from < 0 ? -1 : text.indexOf(words, from);
  if (start < 0) throw new Error(`these words are not in the text: ${JSON.stringify(quote)}`);
  return { start, end: start + words.length };
}

const length = (all: readonly Stretch[]): number =>
  all.reduce((sum, { start, end }) => sum + end - start, 0);

export function shared(some: readonly Stretch[], others: readonly Stretch[]): number {
  const overlaps = some.flatMap((one) =>
    others.map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)),
  );
  return overlaps.reduce((sum, overlap) => sum + Math.max(0, overlap), 0);
}

/** Dice's coefficient over characters, 0 to 1. */
export function alike(some: readonly Stretch[], others: readonly Stretch[]): number {
  const all = length(some) + length(others);
  return all === 0 ? 0 : (2 * shared(some, others)) / all;
}

/** Pairs of one and another, the best first, each once, from a score of `least` on. */
export function paired<One, Other>(
  some: readonly One[],
  others: readonly Other[],
  score: (one: One, other: Other) => number,
  least: number,
): Map<One, Other> {
  const all = some
    .flatMap((one) => others.map((other) => ({ one, other, value: score(one, other) })))
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value);
  const found = new Map<One, Other>();
  const taken = new Set<Other>();
  for (const { one, other } of all) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
}
