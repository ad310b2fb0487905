import fc from "fast-check";
import { expect, test } from "vitest";
import { projectiveTree } from "./projective.js";
import { bestTree, treeOf } from "./tree.js";

/** Every tree with one root over a few tokens, by trying all heads. */
function bestByTrying(
  arcs: readonly number[],
  roots: readonly number[],
  isOut: (heads: readonly number[]) => boolean = () => false,
): number {
  const count = roots.length;
  let best = Number.NEGATIVE_INFINITY;
  const heads: number[] = [];
  const grow = () => {
    if (heads.length === count) {
      if (isTree(heads) && !isOut(heads)) best = Math.max(best, score(heads, arcs, roots));
      return;
    }
    for (let head = -1; head < count; head += 1) {
      heads.push(head);
      grow();
      heads.pop();
    }
  };
  grow();
  return best;
}

function isTree(heads: ArrayLike<number>): boolean {
  const list = Array.from(heads);
  const reaches = (token: number, steps = 0): boolean =>
    token === -1 || (steps <= list.length && reaches(list[token] as number, steps + 1));
  return (
    list.filter((head) => head === -1).length === 1 && list.every((_, token) => reaches(token))
  );
}

function score(
  heads: ArrayLike<number>,
  arcs: readonly number[],
  roots: readonly number[],
): number {
  return Array.from(heads).reduce(
    (sum, head, token) =>
      sum + ((head < 0 ? roots[token] : arcs[token * roots.length + head]) as number),
    0,
  );
}

const graphs = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const values = (length: number) =>
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });
  return fc.tuple(values(count * count), values(count));
});

test("a tree with one root, and none scores higher", () => {
  fc.assert(
    fc.property(graphs, ([arcs, roots]) => {
      const heads = bestTree(arcs, roots, roots.length);
      expect(isTree(heads)).toBe(true);
      expect(score(heads, arcs, roots)).toBe(bestByTrying(arcs, roots));
    }),
    { numRuns: 400 },
  );
});

/** Whether a word between the ends of an arc hangs outside of it. */
const isCrossed = (heads: ArrayLike<number>): boolean =>
  Array.from(heads).some((head, token, all) => {
    const isBelow = (at: number): boolean => at === head || (at >= 0 && isBelow(all[at] as number));
    const [from, to] = [Math.min(head, token), Math.max(head, token)];
    const between = head < 0 ? [] : [...all.keys()].slice(from + 1, to);
    return between.some((at) => !isBelow(at));
  });

test("without crossing arcs a tree, and none such scores higher", () => {
  fc.assert(
    fc.property(graphs, ([arcs, roots]) => {
      const heads = projectiveTree(arcs, roots, roots.length);
      expect(isTree(heads)).toBe(true);
      expect(isCrossed(heads)).toBe(false);
      expect(score(heads, arcs, roots)).toBe(bestByTrying(arcs, roots, isCrossed));
    }),
    { numRuns: 400 },
  );
});

/** The scores under which each word's best governor is the one given. */
function wanting(heads: readonly number[]): [arcs: number[], roots: number[]] {
  const arcs = heads.flatMap((head) => heads.map((_, at) => (at === head ? 5 : 0)));
  return [arcs, heads.map((head) => (head < 0 ? 5 : 0))];
}

test.each([
  ["arcs that do not cross stay", [1, -1, 1, 2], [1, -1, 1, 2]],
  ["a subject before who speaks of it stays: rain, she said, fell", [3, 2, -1, 2], [3, 2, -1, 2]],
  ["of two that cross, one goes", [-1, 3, 0, 0], null],
])("%s", (_, heads, want) => {
  const found = [...treeOf(...wanting(heads), heads.length)];
  if (want) expect(found).toEqual(want);
  else expect(isCrossed(found)).toBe(false);
});
