import type { Days } from "../../src/ledger/find/filter.js";

/** What is counted apart, from the axis outwards. Each has its own tint and its own hatching; five can be told apart. */
export interface Series {
  readonly key: string;
  /** "Material conflict" */
  readonly name: string;
  /** Counted downwards: the other of two directions. Only bars can. */
  readonly below?: boolean;
  /** Which look, where it is not that of its place in the list: 0 to 4. */
  readonly look?: number;
}

/** So many of a series on a day. */
export interface DayCount {
  /** "2025-10-29" */
  readonly day: string;
  readonly series: string;
  readonly many: number;
}

/** What values of a day come to, for a mean that gives each the same weight. */
export interface DaySum extends DayCount {
  readonly sum: number;
}

/** What every chart is given. */
export interface ChartProps {
  /** "Events by class" */
  readonly name: string;
  readonly series: readonly Series[];
  /** Days that are chosen; null is open. */
  readonly chosen?: Days;
  /** Without it, nothing can be chosen. */
  readonly choose?: (days: Days) => void;
  /** Not where another chart beside it has fields for the same days. */
  readonly fields?: boolean;
}

/** The four quadrants of PLOVER, by their numbers. */
export const QUADS: readonly Series[] = [
  { key: "1", name: "Verbal cooperation" },
  { key: "2", name: "Material cooperation" },
  { key: "3", name: "Verbal conflict" },
  { key: "4", name: "Material conflict" },
];

/** What stands above the axis, and what below: "Norway → Sweden", "Sweden → Norway". */
export interface Sides {
  readonly above: string;
  readonly below: string;
}

const BELOW = "below-";

/** The same series once more below the axis, as the other of two directions. */
export function mirrored(series: readonly Series[]): readonly Series[] {
  const under = (one: Series, look: number) => ({
    ...one,
    key: BELOW + one.key,
    below: true,
    look,
  });
  return [...series, ...series.map(under)];
}

/** Counts of the other direction. */
export const below = <Count extends DayCount>(counts: readonly Count[]): Count[] =>
  counts.map((one) => ({ ...one, series: BELOW + one.series }));

/** What there is of a series, or of both sides of it: "3", "3 ↑ 1 ↓". */
export function bothSides(key: string, values: ReadonlyMap<string, string>): string | undefined {
  const [up, down] = [values.get(key), values.get(BELOW + key)];
  if (down === undefined) return up;
  return up === undefined ? `${down} ↓` : `${up} ↑ ${down} ↓`;
}

export const lookOf = (series: readonly Series[], at: number): number => series[at]?.look ?? at % 5;
