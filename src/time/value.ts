import { type Day, isoDay, isoMonth, monthsFrom } from "./day.js";

/** What a time comes to, as in format 1. */
export interface Value {
  readonly value: string;
  readonly end: string | null;
  readonly precision: "day" | "month" | "season" | "year" | "decade";
}

export const oneDay = (day: Day | null): Value | null =>
  day === null ? null : { value: isoDay(day), end: null, precision: "day" };

export const oneMonth = (day: Day): Value => ({
  value: isoMonth(day),
  end: null,
  precision: "month",
});

export const oneYear = (year: number): Value | null =>
  year < 1000 || year > 9999 ? null : { value: String(year), end: null, precision: "year" };

export const fromTo = (from: Day, to: Day): Value => ({
  value: isoDay(from),
  end: isoDay(to),
  precision: "day",
});

/** @param first a day of its first month */
export const oneSeason = (first: Day, months: number): Value => ({
  value: isoMonth(first),
  end: isoMonth(monthsFrom(first, months - 1)),
  precision: "season",
});
