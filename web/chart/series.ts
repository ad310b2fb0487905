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
}

/** The four quadrants of PLOVER, by their numbers. */
export const QUADS: readonly Series[] = [
  { key: "1", name: "Verbal cooperation" },
  { key: "2", name: "Material cooperation" },
  { key: "3", name: "Verbal conflict" },
  { key: "4", name: "Material conflict" },
];

export const lookOf = (series: readonly Series[], at: number): number => series[at]?.look ?? at % 5;
