import { projectiveTree } from "./projective.js";

/** Longer ones, mostly lists, would take too long for a chart of all their spans. */
const LONGEST_CHART = 160;

/**
 * The tree of a sentence: the governor of each token, -1 for the root. English has next to no crossing arcs: where the best
 * governors of each word cross, the best tree without crossing arcs is taken.
 *
 * @param arcs arcs[d * count + h]: the score of token h governing token d
 * @param roots the score of each token as root
 * @param isMark whether a token is punctuation: where that hangs is no reason to doubt what the words hang on
 */
export function treeOf(
  arcs: ArrayLike<number>,
  roots: ArrayLike<number>,
  count: number,
  isMark: (token: number) => boolean = () => false,
): Int32Array {
  const free = bestTree(arcs, roots, count);
  const crosses = (token: number) => !isMark(token) && isCrossed(free, token, isMark);
  if (count > LONGEST_CHART || ![...free.keys()].some(crosses)) return free;
  return withGaps(projectiveTree(arcs, roots, count), free);
}

/** "Rain, she said, *fell*": an arc over the word that its governor hangs on stays. */
function withGaps(chart: Int32Array, free: Int32Array): Int32Array {
  const heads = Int32Array.from(chart);
  for (const [token, head] of free.entries()) {
    const before = heads[token] as number;
    const above = head < 0 ? -1 : (free[head] as number);
    const isGap = token < above && above < head && !isCrossed(free, token);
    if (!isGap || before < 0 || before === head) continue;
    heads[token] = head;
    if (!isTree(heads) || heads.some((_, at) => isCrossed(heads, at))) heads[token] = before;
  }
  return heads;
}

/**
 * Whether an arc has a word between its ends that hangs neither below its governor nor, where that is behind, on the word
 * between them that it hangs on.
 */
function isCrossed(
  heads: Int32Array,
  token: number,
  isMark: (token: number) => boolean = () => false,
): boolean {
  const head = heads[token] as number;
  if (head < 0) return false;
  const [from, to] = [Math.min(head, token), Math.max(head, token)];
  const above = heads[head] as number;
  const top = token < above && above < head ? above : head;
  for (let at = from + 1; at < to; at += 1)
    if (!isMark(at) && !pathUp(heads, at).includes(top)) return true;
  return false;
}

/** A word and all that it hangs below. */
function pathUp(heads: Int32Array, token: number): number[] {
  const path: number[] = [];
  for (let at = token; at >= 0; at = heads[at] as number) path.push(at);
  return path;
}

/**
 * The best dependency tree of a sentence with exactly one root: the governor of each token, -1 for the root.
 * Greedy where that is already a tree, else Chu-Liu-Edmonds (McDonald et al. 2005), where a price on every root arc
 * keeps all but one away (Stanojević and Cohen 2021).
 *
 * @param arcs arcs[d * count + h]: the score of token h governing token d
 * @param roots the score of each token as root
 */
export function bestTree(
  arcs: ArrayLike<number>,
  roots: ArrayLike<number>,
  count: number,
): Int32Array {
  const greedy = bestHeads(arcs, roots, count);
  const rooted = greedy.reduce((sum, head) => sum + (head === -1 ? 1 : 0), 0);
  return rooted === 1 && !findCycle(greedy) ? greedy : rootedTree(arcs, roots, count);
}

function bestHeads(arcs: ArrayLike<number>, roots: ArrayLike<number>, count: number): Int32Array {
  const heads = new Int32Array(count);
  for (let dependent = 0; dependent < count; dependent += 1) {
    let head = -1;
    let score = roots[dependent] as number;
    for (let governor = 0; governor < count; governor += 1) {
      const candidate = arcs[dependent * count + governor] as number;
      if (governor !== dependent && candidate > score) [head, score] = [governor, candidate];
    }
    heads[dependent] = head;
  }
  return heads;
}

function best(count: number, score: (token: number) => number): number {
  let found = 0;
  for (let token = 1; token < count; token += 1) if (score(token) > score(found)) found = token;
  return found;
}

/** Whether every word leads up to a root: a ring of words would be gone round without end. */
export const isTree = (heads: ArrayLike<number>): boolean => findCycle(heads) === null;

/** Tokens on a cycle, or null. */
function findCycle(heads: ArrayLike<number>): number[] | null {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at !== -1 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at] as number;
    }
    if (at !== -1 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const token of path) state[token] = 2;
  }
  return null;
}

/** The root is a node of its own, the last; `-1` for what it governs. */
function rootedTree(arcs: ArrayLike<number>, roots: ArrayLike<number>, count: number): Int32Array {
  let reach = 1;
  for (const values of [arcs, roots]) {
    for (let i = 0; i < values.length; i += 1)
      reach = Math.max(reach, Math.abs(values[i] as number));
  }
  const price = 4 * reach * count;
  const scores = Array.from({ length: count + 1 }, (_, dependent) =>
    Float64Array.from({ length: count + 1 }, (_, governor) => {
      if (dependent === count || governor === dependent) return Number.NEGATIVE_INFINITY;
      if (governor === count) return (roots[dependent] as number) - price;
      return arcs[dependent * count + governor] as number;
    }),
  );
  const heads = spanning(scores, count).subarray(0, count);
  return heads.map((head) => (head === count ? -1 : head));
}

/** Chu-Liu-Edmonds: contracts one cycle, solves the smaller graph, opens the cycle where it is entered. */
function spanning(scores: readonly Float64Array[], root: number): Int32Array {
  const count = scores.length;
  const heads = Int32Array.from({ length: count }, (_, token) =>
    token === root ? -1 : best(count, (governor) => scores[token]?.[governor] as number),
  );
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = [...heads.keys()].filter((token) => !inside.has(token));
  const { smaller, enter, leave } = contract(scores, heads, cycle, outside);
  const solved = spanning(smaller, outside.indexOf(root));
  outside.forEach((token, index) => {
    const head = solved[index] as number;
    if (head === -1) heads[token] = -1;
    else
      heads[token] = head === outside.length ? (leave[index] as number) : (outside[head] as number);
  });
  const entry = solved[outside.length] as number;
  const opened = enter[entry] as number;
  heads[opened] = outside[entry] as number;
  return heads;
}

interface Contraction {
  /** Scores over the outside tokens and, last, the cycle as one node. */
  readonly smaller: Float64Array[];
  /** For each outside token as governor: the token of the cycle it would take over. */
  readonly enter: Int32Array;
  /** For each outside token as dependent: its best governor in the cycle. */
  readonly leave: Int32Array;
}

function contract(
  scores: readonly Float64Array[],
  heads: Int32Array,
  cycle: readonly number[],
  outside: readonly number[],
): Contraction {
  const score = (dependent: number, governor: number) => scores[dependent]?.[governor] as number;
  const node = outside.length;
  const smaller = Array.from({ length: node + 1 }, () =>
    new Float64Array(node + 1).fill(Number.NEGATIVE_INFINITY),
  );
  const enter = new Int32Array(node);
  const leave = new Int32Array(node);
  outside.forEach((token, index) => {
    outside.forEach((other, column) => {
      (smaller[index] as Float64Array)[column] = score(token, other);
    });
    leave[index] = cycle[best(cycle.length, (k) => score(token, cycle[k] as number))] as number;
    (smaller[index] as Float64Array)[node] = score(token, leave[index] as number);
    const gain = (member: number) => score(member, token) - score(member, heads[member] as number);
    enter[index] = cycle[best(cycle.length, (k) => gain(cycle[k] as number))] as number;
    (smaller[node] as Float64Array)[index] = gain(enter[index] as number);
  });
  return { smaller, enter, leave };
}
