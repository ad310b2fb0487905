import type { Bin, Unit } from "./bins.js";
import { dateOf } from "./bins.js";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });

const DAY = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const SHORT = format({ day: "numeric", month: "short", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });

/** "Wed, 29 Oct 2025" */
export const dayTold = (day: string): string => DAY.format(dateOf(day));

/** "Wed, 29 Oct 2025", "27 Oct 2025 – 2 Nov 2025", "October 2025", "2025" */
export function binTold({ from, to }: Bin, unit: Unit): string {
  if (unit === "day") return dayTold(from);
  if (unit === "week") return `${SHORT.format(dateOf(from))} – ${SHORT.format(dateOf(to))}`;
  return unit === "month" ? MONTH.format(dateOf(from)) : from.slice(0, 4);
}

const TICK_DAY = format({ day: "numeric", month: "short" });
const TICK_MONTH = format({ month: "short" });

/** "29 Oct", "Nov"; the first of a year that is told has the year beside it. */
export function tickTold(date: Date, unit: Unit, before: Date | null): string {
  const year = date.getUTCFullYear();
  if (unit === "year") return String(year);
  const told = (unit === "month" ? TICK_MONTH : TICK_DAY).format(date);
  return before?.getUTCFullYear() === year ? told : `${told} ${year}`;
}
