import {
  type Day,
  dateOf,
  dayOf,
  endOfMonth,
  isoDay,
  isoMonth,
  isoYear,
  mondayOf,
  monthOf,
  monthsFrom,
  plus,
  weekdayOf,
  yearOf,
} from "./day.js";
import { type DateMeaning, date, type Meaning, type Unit } from "./meaning.js";
import {
  holidayIn,
  holidayNear,
  nearest,
  seasonIn,
  seasonNear,
  type Tense,
  tenseBy,
  weekdayNear,
  weekendNear,
} from "./near.js";
import { fromTo, oneDay, oneMonth, oneYear, type Value } from "./value.js";

/** What a time is counted from. */
export interface Anchor {
  readonly published: Day | null;
  readonly tense: Tense;
  /** The last time before it in the report, where it is near enough to count from. */
  readonly prior: Value | null;
}

/** @returns null where neither the words nor the anchor fix it */
export function resolved(meaning: Meaning, anchor: Anchor): Value | null {
  switch (meaning.kind) {
    case "known":
      return knownOf(meaning.day, anchor);
    case "decade":
      return { value: String(meaning.year), end: null, precision: "decade" };
    case "range":
      return rangeOf(meaning.from, meaning.to, anchor);
    case "since":
      return sinceOf(meaning.from, anchor);
    case "within":
      return datedBy(meaning.date, resolved(meaning.of, anchor));
    case "relative":
      return relativeTo(anchor.prior, meaning.unit, meaning.by);
    default:
      return ofItsYear(meaning) ?? counted(meaning, anchor);
  }
}

/** "the October 7 attack" of a report from before the one that everybody knows is another. */
function knownOf(known: string, anchor: Anchor): Value | null {
  const day = dayOf(known);
  const other = date({ month: monthOf(day), day: Number(known.slice(8)) });
  return anchor.published !== null && anchor.published < day ? counted(other, anchor) : oneDay(day);
}

/** What names its year needs no other day to be counted from. */
function ofItsYear(meaning: Meaning): Value | null {
  if (!("year" in meaning) || meaning.year === null) return null;
  const { year } = meaning;
  if (meaning.kind === "season") return seasonIn(meaning, year);
  if (meaning.kind === "holiday") return oneDay(holidayIn(meaning.on, year));
  return meaning.kind === "date" ? dated(meaning, year) : null;
}

function counted(meaning: Meaning, { published, tense }: Anchor): Value | null {
  if (published === null) return null;
  switch (meaning.kind) {
    case "date":
      return undated(meaning, published, tense);
    case "weekday":
      return oneDay(weekdayNear(meaning, published, tense));
    case "season":
      return seasonNear(meaning, published, tense);
    case "holiday":
      return holidayNear(meaning, published, tense);
    case "shift":
      return shifted(published, meaning.unit, meaning.by, tense);
    case "stretch":
      return stretched(published, meaning.unit, meaning.by);
    case "overnight":
      return fromTo(plus(published, -1), published);
    default:
      return null;
  }
}

function dated({ month, day }: DateMeaning, year: number): Value | null {
  if (month === null) return oneYear(year);
  const date = dateOf(year, month, day ?? 1);
  if (date === null) return null;
  return day === null ? oneMonth(date) : oneDay(date);
}

/** "March last year": what "last year" comes to is the year of the date. */
function datedBy(date: DateMeaning, year: Value | null): Value | null {
  return year?.precision === "year" ? dated(date, Number(year.value)) : null;
}

/** "Oct. 19", "October": the last one or the next; "last October" is never this one. */
function undated(meaning: DateMeaning, published: Day, tense: Tense): Value | null {
  const { month, day, shift, weekday } = meaning;
  if (month === null) return null;
  if (weekday !== null && day !== null) return oneDay(onWeekday(month, day, weekday, published));
  const from = day === null ? monthsFrom(published, shift ?? 0) : plus(published, shift ?? 0);
  const inYear = (year: number) => dateOf(year, month, day ?? 1);
  const found =
    shift === 0 ? inYear(yearOf(published)) : nearest(inYear, from, tenseBy(shift, tense));
  return found !== null && day === null ? oneMonth(found) : oneDay(found);
}

/** "Monday, Oct. 26": the nearest year in which it is a Monday. */
function onWeekday(month: number, day: number, weekday: number, published: Day): Day | null {
  const inYear = (year: number) => {
    const date = dateOf(year, month, day);
    return date !== null && weekdayOf(date) === weekday ? date : null;
  };
  return nearest(inYear, published, null);
}

/** "yesterday", "last week", "two months ago", "next year" */
function shifted(day: Day, unit: Unit, by: number, tense: Tense): Value | null {
  switch (unit) {
    case "day":
      return oneDay(plus(day, by));
    case "week":
      return fromTo(plus(mondayOf(day), 7 * by), plus(mondayOf(day), 7 * by + 6));
    case "weekend":
      return weekendNear(day, by, tense);
    case "month":
      return oneMonth(monthsFrom(day, by));
    case "year":
      return oneYear(yearOf(day) + by);
    default:
      return null;
  }
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14 };

/** "the past three days": to the day of the report, or from it. */
function stretched(day: Day, unit: Unit, by: number): Value | null {
  const length = DAYS[unit];
  if (length !== undefined) {
    const other = plus(day, by * length);
    return by < 0 ? fromTo(other, day) : fromTo(day, other);
  }
  if (unit !== "month" && unit !== "year") return null;
  const other = monthsFrom(day, unit === "year" ? by * 12 : by);
  const [from, to] = by < 0 ? [other, day] : [day, other];
  if (unit === "month") return { value: isoMonth(from), end: isoMonth(to), precision: "month" };
  return { value: isoYear(from), end: isoYear(to), precision: "year" };
}

/** Days are counted from a day only; "a week later" is a week, "a year later" a year. */
function relativeTo(prior: Value | null, unit: Unit, by: number): Value | null {
  if (prior === null || prior.end !== null) return null;
  if (unit === "year") return oneYear(Number(prior.value.slice(0, 4)) + by);
  if (prior.precision === "month" && unit === "month")
    return oneMonth(monthsFrom(dayOf(`${prior.value}-01`), by));
  return prior.precision === "day" ? shifted(dayOf(prior.value), unit, by, null) : null;
}

/** "since March": to the day of the report, as closely as the start is told. */
function sinceOf(from: Meaning, anchor: Anchor): Value | null {
  const start = resolved(from, { ...anchor, tense: "past" });
  if (start === null || anchor.published === null) return null;
  const end = isoDay(anchor.published).slice(0, start.value.length);
  return end < start.value ? null : { ...start, end: end === start.value ? null : end };
}

/** "from October to March": the one that is counted from the report comes first, the other is counted from it. */
function rangeOf(from: Meaning, to: Meaning, anchor: Anchor): Value | null {
  const ahead = anchor.tense === "future";
  const near = resolved(ahead ? from : to, anchor);
  if (near === null) return null;
  const published = ahead ? firstDay(near.value) : lastDay(near.end ?? near.value);
  const far = resolved(ahead ? to : from, {
    ...anchor,
    published,
    tense: ahead ? "future" : "past",
  });
  const [first, last] = ahead ? [near, far] : [far, near];
  if (first === null || last === null || first.precision !== last.precision) return null;
  const end = last.end ?? last.value;
  return end <= first.value ? null : { ...first, end };
}

const firstDay = (moment: string): Day => dayOf(`${moment}-01-01`.slice(0, 10));

function lastDay(moment: string): Day {
  if (moment.length === 10) return dayOf(moment);
  return endOfMonth(dayOf(moment.length === 7 ? `${moment}-01` : `${moment}-12-01`));
}
