import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { DayCount, DaySum } from "./series.js";

/** A stretch of days that is shown as one. */
export interface Bin {
  /** "2025-10-27" */
  readonly from: string;
  /** The last day, which is part of it. */
  readonly to: string;
}

const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

const INTERVALS: Readonly<Record<Unit, CountableTimeInterval>> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
};

/** More bars than that are thinner than four pixels on a phone. */
const MOST = 92;

/** Fewer would be as wide as the page: empty ones stand beside them. */
const FEWEST = 10;

export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The smallest unit in which all the days are few enough. */
export function unitOver(first: string, last: string): Unit {
  const fits = (unit: Unit) =>
    INTERVALS[unit].count(INTERVALS[unit].floor(dateOf(first)), dateOf(last)) < MOST;
  return UNITS.find(fits) ?? "year";
}

/** All stretches from the first of the days to the last, those without anything too. */
export function binsOver(days: readonly string[]): { unit: Unit; bins: Bin[] } {
  const [first, last] = endsOf(days);
  if (first === undefined || last === undefined) return { unit: "day", bins: [] };
  const unit = unitOver(first, last);
  const [start, end] = padded(unit, dateOf(first), dateOf(last));
  const starts = INTERVALS[unit].range(start, end);
  return { unit, bins: starts.map((one) => binAt(unit, one)) };
}

function endsOf(days: readonly string[]): [string?, string?] {
  let [first, last] = days;
  last = first;
  for (const day of days) {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? [] : [first, last];
}

function padded(unit: Unit, first: Date, last: Date): [Date, Date] {
  const interval = INTERVALS[unit];
  const [start, end] = [interval.floor(first), interval.offset(interval.floor(last), 1)];
  const missing = Math.max(0, FEWEST - interval.count(start, end));
  const before = Math.floor(missing / 2);
  return [interval.offset(start, -before), interval.offset(end, missing - before)];
}

function binAt(unit: Unit, start: Date): Bin {
  return { from: dayOf(start), to: dayOf(utcDay.offset(INTERVALS[unit].offset(start, 1), -1)) };
}

/** Which of the stretches a day is in; -1 for none. */
export function binOf(bins: readonly Bin[], day: string): number {
  let [low, high] = [0, bins.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bin = bins[middle];
    if (bin === undefined) return -1;
    if (day < bin.from) high = middle - 1;
    else if (day > bin.to) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Stretch by stretch, how many of each series. */
export function counted(
  bins: readonly Bin[],
  counts: readonly DayCount[],
): ReadonlyMap<string, number>[] {
  const all = bins.map(() => new Map<string, number>());
  for (const { day, series, many } of counts) {
    const bin = all[binOf(bins, day)];
    bin?.set(series, (bin.get(series) ?? 0) + many);
  }
  return all;
}

/** Stretch by stretch, the mean of each series that has any there. */
export function means(bins: readonly Bin[], sums: readonly DaySum[]): ReadonlyMap<string, Mean>[] {
  const all = bins.map(() => new Map<string, Mean>());
  for (const { day, series, many, sum } of sums) {
    const bin = all[binOf(bins, day)];
    const before = bin?.get(series) ?? { mean: 0, many: 0 };
    const total = before.many + many;
    if (total > 0)
      bin?.set(series, { mean: (before.mean * before.many + sum) / total, many: total });
  }
  return all;
}

export interface Mean {
  readonly mean: number;
  /** Of how many. */
  readonly many: number;
}
