/** A day of the calendar, counted from 1 January 1970, which is 0. */
export type Day = number & { readonly unit: "day" };

const LENGTH = 86_400_000;

/** @param text YYYY-MM-DD */
export function dayOf(text: string): Day {
  return (Date.parse(`${text}T00:00:00Z`) / LENGTH) as Day;
}

/** "2025-10-29" */
export function isoDay(day: Day): string {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** "2025-10" */
export const isoMonth = (day: Day): string => isoDay(day).slice(0, 7);

/** "2025" */
export const isoYear = (day: Day): string => isoDay(day).slice(0, 4);

export const yearOf = (day: Day): number => Number(isoYear(day));

/** From 1, January. */
export const monthOf = (day: Day): number => Number(isoDay(day).slice(5, 7));

/** 0 is Monday, as weeks are counted in ISO 8601. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export const plus = (day: Day, days: number): Day => (day + days) as Day;

/** The day of a date, or null where the calendar has none: 30 February. */
export function dateOf(year: number, month: number, day: number): Day | null {
  const time = new Date(Date.UTC(2000, month - 1, day));
  time.setUTCFullYear(year, month - 1, day);
  return time.getUTCMonth() === month - 1 && day > 0 ? ((time.getTime() / LENGTH) as Day) : null;
}

/** The first day of the month so many months later, or earlier. */
export function monthsFrom(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return dateOf(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1) as Day;
}

/** The last day of the month that a day is in. */
export const endOfMonth = (day: Day): Day => plus(monthsFrom(day, 1), -1);

export const mondayOf = (day: Day): Day => plus(day, -weekdayOf(day));
