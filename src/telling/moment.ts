import type { Time } from "../reading/format.js";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A time as people write it: "Wed 29 Oct", "Oct 2024", "2001", "the 1990s", "Sat 25 – Tue 28 Oct"; the year of a day or
 * month only where it is not that of the report. A time that the report does not fix keeps its words.
 */
export function moment({ value, end, precision, spans }: Time, published: string | null): string {
  if (value === null) return spans.map(({ text }) => text).join(" ");
  if (precision === "decade") return `the ${value.slice(0, 4)}s`;
  const year = published?.slice(0, 4) ?? null;
  if (end === null || end === value) return written(value, year);
  const isOneYear = value.slice(0, 4) === end.slice(0, 4);
  return `${from(value, end, isOneYear)} – ${written(end, isOneYear ? year : null)}`;
}

/** A range within a month or year says that once, at its end: "Sat 25 – Tue 28 Oct 2024". */
function from(value: string, end: string, isOneYear: boolean): string {
  const whole = written(value, isOneYear ? value.slice(0, 4) : null);
  const isOneMonth = value.length === 10 && value.slice(0, 7) === end.slice(0, 7);
  return isOneMonth ? whole.slice(0, whole.lastIndexOf(" ")) : whole;
}

/** "2025-10-29", "2025-10" or "2025". */
function written(value: string, year: string | null): string {
  const [own = "", month, day] = value.split("-");
  if (month === undefined) return own;
  const name = MONTHS[Number(month) - 1] ?? month;
  const after = own === year ? "" : ` ${own}`;
  if (day === undefined) return `${name}${after}`;
  const weekday = WEEKDAYS[new Date(`${value}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${Number(day)} ${name}${after}`;
}
