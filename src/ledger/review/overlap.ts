import type { Span } from "../../reading/format.js";

/**
 * Two records are of the same words where they share half of them or more: half of the longer of the two, so that a
 * name is not taken for the sentence around it. "or more" is the design's; half is where two can no longer both fit.
 */
export const ENOUGH = 0.5;

/** The share of characters of the longer one that both have, from 0 to 1; 0 where either is empty. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [charactersOf(a), charactersOf(b)];
  const longer = Math.max(first.size, second.size);
  if (longer === 0) return 0;
  let shared = 0;
  for (const at of first) if (second.has(at)) shared++;
  return shared / longer;
}

/** Spans of one record may overlap; each character counts once. */
function charactersOf(spans: readonly Span[]): Set<number> {
  const characters = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) characters.add(at);
  return characters;
}
