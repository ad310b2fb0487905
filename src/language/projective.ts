/**
 * The best tree without crossing arcs and with one root (Eisner 1996): spans grow from words outwards, each half of a span
 * hanging on one end of it.
 *
 * @param arcs arcs[d * count + h]: the score of token h governing token d
 * @param roots the score of each token as root
 */
export function projectiveTree(
  arcs: ArrayLike<number>,
  roots: ArrayLike<number>,
  count: number,
): Int32Array {
  const chart = chartOf(arcs, count);
  const heads = new Int32Array(count).fill(-1);
  const root = bestRoot(chart, roots);
  unfold(chart, heads, { from: 0, to: root, side: LEFT, isWhole: true });
  unfold(chart, heads, { from: root, to: count - 1, side: RIGHT, isWhole: true });
  return heads;
}

/** Whether the end that a span hangs on is its right one (what is to the left of a governor) or its left one. */
const LEFT = 0;
const RIGHT = 1;

interface Chart {
  readonly count: number;
  /** Scores and split points of spans whose inner words all hang, by side: [side * n * n + from * n + to]. */
  readonly whole: Float64Array;
  readonly wholeAt: Int32Array;
  /** Those that are an arc between both ends. */
  readonly arc: Float64Array;
  readonly arcAt: Int32Array;
}

function chartOf(arcs: ArrayLike<number>, count: number): Chart {
  const size = 2 * count * count;
  const chart: Chart = {
    count,
    whole: new Float64Array(size),
    wholeAt: new Int32Array(size),
    arc: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    arcAt: new Int32Array(size),
  };
  for (let width = 1; width < count; width += 1)
    for (let from = 0; from + width < count; from += 1) {
      const to = from + width;
      joinArcs(chart, arcs, from, to);
      joinWhole(chart, from, to);
    }
  return chart;
}

/** An arc between both ends, over two halves that meet between them. */
function joinArcs(
  { count, whole, arc, arcAt }: Chart,
  arcs: ArrayLike<number>,
  from: number,
  to: number,
) {
  const square = count * count;
  let [best, at] = [Number.NEGATIVE_INFINITY, from];
  for (let split = from; split < to; split += 1) {
    const score =
      (whole[RIGHT * square + from * count + split] as number) +
      (whole[LEFT * square + (split + 1) * count + to] as number);
    if (score > best) [best, at] = [score, split];
  }
  const own = from * count + to;
  arc[LEFT * square + own] = best + (arcs[from * count + to] as number);
  arc[RIGHT * square + own] = best + (arcs[to * count + from] as number);
  arcAt[LEFT * square + own] = at;
  arcAt[RIGHT * square + own] = at;
}

/** An arc and what hangs on its far end. */
function joinWhole({ count, whole, wholeAt, arc }: Chart, from: number, to: number) {
  const square = count * count;
  const own = from * count + to;
  let [left, leftAt, right, rightAt] = [
    Number.NEGATIVE_INFINITY,
    from,
    Number.NEGATIVE_INFINITY,
    to,
  ];
  for (let split = from; split < to; split += 1) {
    const score =
      (whole[LEFT * square + from * count + split] as number) +
      (arc[LEFT * square + split * count + to] as number);
    if (score > left) [left, leftAt] = [score, split];
  }
  for (let split = from + 1; split <= to; split += 1) {
    const score =
      (arc[RIGHT * square + from * count + split] as number) +
      (whole[RIGHT * square + split * count + to] as number);
    if (score > right) [right, rightAt] = [score, split];
  }
  whole[LEFT * square + own] = left;
  wholeAt[LEFT * square + own] = leftAt;
  whole[RIGHT * square + own] = right;
  wholeAt[RIGHT * square + own] = rightAt;
}

function bestRoot({ count, whole }: Chart, roots: ArrayLike<number>): number {
  const square = count * count;
  let [best, at] = [Number.NEGATIVE_INFINITY, 0];
  for (let root = 0; root < count; root += 1) {
    const score =
      (whole[LEFT * square + root] as number) +
      (whole[RIGHT * square + root * count + count - 1] as number) +
      (roots[root] as number);
    if (score > best) [best, at] = [score, root];
  }
  return at;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly side: typeof LEFT | typeof RIGHT;
  readonly isWhole: boolean;
}

/** Writes down the arcs that a span is made of. */
function unfold(chart: Chart, heads: Int32Array, whole: Span): void {
  const { count, wholeAt, arcAt } = chart;
  const open = [whole];
  for (let span = open.pop(); span; span = open.pop()) {
    const { from, to, side, isWhole } = span;
    if (from >= to) continue;
    const split = (isWhole ? wholeAt : arcAt)[side * count * count + from * count + to] as number;
    if (!isWhole) {
      heads[side === LEFT ? from : to] = side === LEFT ? to : from;
      open.push({ from, to: split, side: RIGHT, isWhole: true });
      open.push({ from: split + 1, to, side: LEFT, isWhole: true });
    } else if (side === LEFT) {
      open.push(
        { from, to: split, side, isWhole: true },
        { from: split, to, side, isWhole: false },
      );
    } else {
      open.push(
        { from, to: split, side, isWhole: false },
        { from: split, to, side, isWhole: true },
      );
    }
  }
}
