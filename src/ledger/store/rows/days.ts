import type { Time } from "../../../reading/format.js";

/** From the first day that a time may mean to the last, both included: "2025-10" is 2025-10-01 to 2025-10-31. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** @returns null for a time that the report leaves open */
export function daysOf({ value, end, precision }: Time): Days | null {
  if (value === null) return null;
  const last = end ?? (precision === "decade" ? decadeEnd(value) : value);
  return { from: firstDay(value), to: lastDay(last) };
}

/** A decade is told by its first year. */
function decadeEnd(year: string): string {
  return String(Number(year) + 9).padStart(4, "0");
}

function firstDay(moment: string): string {
  return moment + "-01-01".slice(moment.length - 4);
}

function lastDay(moment: string): string {
  if (moment.length === 4) return `${moment}-12-31`;
  if (moment.length === 10) return moment;
  const [year, month] = moment.split("-").map(Number) as [number, number];
  const day = new Date(Date.UTC(2000, month, 0));
  day.setUTCFullYear(year, month, 0);
  return `${moment}-${String(day.getUTCDate()).padStart(2, "0")}`;
}
