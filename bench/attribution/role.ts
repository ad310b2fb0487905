import type { Attribution, Range } from "../../src/language/analysis.js";

export type Role = keyof Attribution;

/** All the pieces of one role, each place once, however many attributions share it. */
export function piecesOf(attributions: readonly Attribution[], role: Role): Range[] {
  const places = new Map<string, Range>();
  for (const attribution of attributions)
    for (const { start, end } of attribution[role]) places.set(`${start}-${end}`, { start, end });
  return [...places.values()];
}

/** The same pieces in whatever order. */
export function equal(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && overlapOf(a, b, isSame) === a.length;
}

function overlapOf(
  a: readonly Range[],
  b: readonly Range[],
  is: (x: Range, y: Range) => boolean,
): number {
  return a.filter((x) => b.some((y) => is(x, y))).length;
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

/** How many characters two sets of pieces share. */
export function sharedLength(a: readonly Range[], b: readonly Range[]): number {
  let length = 0;
  for (const x of a)
    for (const y of b) length += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return length;
}
