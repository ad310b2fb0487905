import { type Day, dateOf, mondayOf, monthsFrom, plus, weekdayOf, yearOf } from "./day.js";
import type { Holiday, Meaning } from "./meaning.js";
import { fromTo, oneDay, oneSeason, oneYear, type Value } from "./value.js";

/** Whether what a time belongs to was or will be; null where its clause does not say. */
export type Tense = "past" | "future" | null;

/** "last October" was, whatever the verb. */
export const tenseBy = (shift: number | null, tense: Tense): Tense =>
  shift === null || shift === 0 ? tense : shift < 0 ? "past" : "future";

/** Far enough to either side for 29 February. */
const YEARS = [-8, -4, -1, 0, 1, 4, 8];

/**
 * The date of some year nearest to a day, on the side that the tense says; the day itself is on both. Where the tense
 * says none, a day to come counts double: news tells more of what was.
 */
export function nearest(inYear: (year: number) => Day | null, day: Day, tense: Tense): Day | null {
  const distance = (one: Day) => (one > day ? 2 * (one - day) : day - one);
  const candidates = YEARS.map((years) => inYear(yearOf(day) + years))
    .filter((one) => one !== null)
    .filter((one) => tense === null || (tense === "past" ? one <= day : one >= day));
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/**
 * News names a day within a week of it by its weekday, the day of the report included (Associated Press Stylebook,
 * "days of the week").
 */
export function weekdayNear(
  { weekday, shift, weeks }: Extract<Meaning, { kind: "weekday" }>,
  day: Day,
  tense: Tense,
): Day {
  if (weeks !== null) return plus(mondayOf(day), 7 * weeks + weekday);
  const from = plus(day, shift ?? 0);
  if (tenseBy(shift, tense) === "future") return plus(from, (weekday - weekdayOf(from) + 7) % 7);
  return plus(from, -((weekdayOf(from) - weekday + 7) % 7));
}

/** "over the weekend", "next weekend": Saturday and Sunday. */
export function weekendNear(day: Day, by: number, tense: Tense): Value {
  const own = plus(mondayOf(day), 5);
  const weeks = by === 0 && tense !== "future" && own > day ? -1 : by;
  const saturday = plus(own, 7 * weeks);
  return fromTo(saturday, plus(saturday, 1));
}

/** The last one that has begun, or the next, by tense; "last summer" is over. */
export function seasonNear(
  { from, until, shift }: Extract<Meaning, { kind: "season" }>,
  day: Day,
  tense: Tense,
): Value | null {
  const months = lengthOf(from, until);
  const side = tenseBy(shift, tense) ?? "past";
  const ahead = side === "past" ? -(shift === -1 ? months : 0) : shift === 1 ? 1 : 1 - months;
  const reference = monthsFrom(day, ahead);
  const first = nearest((year) => dateOf(year, from, 1), reference, side);
  return first === null ? null : oneSeason(first, months);
}

/** "spring 2020"; a winter is of two years, and which two the words do not say. */
export function seasonIn(
  { from, until }: Extract<Meaning, { kind: "season" }>,
  year: number,
): Value | null {
  const first = dateOf(year, from, 1);
  return first === null || from > until ? oneYear(year) : oneSeason(first, lengthOf(from, until));
}

const lengthOf = (from: number, until: number): number => ((until - from + 12) % 12) + 1;

export function holidayNear(
  { on, shift }: Extract<Meaning, { kind: "holiday" }>,
  day: Day,
  tense: Tense,
): Value | null {
  const from = plus(day, shift ?? 0);
  return oneDay(nearest((year) => holidayIn(on, year), from, tenseBy(shift, tense)));
}

/** Christmas, or the fourth Thursday of November, of a year. */
export function holidayIn(on: Holiday, year: number): Day | null {
  if ("day" in on) return dateOf(year, on.month, on.day);
  const first = dateOf(year, on.month, 1);
  if (first === null) return null;
  return plus(first, ((on.weekday - weekdayOf(first) + 7) % 7) + 7 * (on.nth - 1));
}
