import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree } from "./tree.js";

/** Every tree with one root over a few tokens, by trying all heads. */
function bestByTrying(arcs: readonly number[], roots: readonly number[]): number {
  const count = roots.length;
  let best = Number.NEGATIVE_INFINITY;
  const heads: number[] = [];
  const grow = () => {
    if (heads.length === count) {
      if (isTree(heads)) best = Math.max(best, score(heads, arcs, roots));
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
