import type { Event, Reading, Time } from "../../reading/format.js";

/** Days, YYYY-MM-DD, both included; null where it is open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the report dates the happening; otherwise it follows from when it was told. */
  readonly stated: boolean;
}

/** Days. What news does not date is mostly of the last days; a week holds "the weekend" and the last round of talks. */
const FRESH = 7;
const DAY = 24 * 60 * 60 * 1000;

/**
 * First and last day on which it can have been: the time the report gives it; else the days before it was told of, and
 * what was said on Friday to have happened did not happen on Sunday.
 */
export function windowOf(chain: readonly Event[], reading: Reading): Span {
  for (const event of chain) {
    const time = reading.times.find(({ id }) => id === event.time?.time);
    if (time?.value) return { ...daysOf(time), stated: true };
  }
  const told = toldOn(chain, reading);
  const isOld = chain.every(({ historical }) => historical);
  if (told === null) return { from: null, to: null, stated: false };
  return isOld
    ? { from: null, to: shifted(told, -365), stated: false }
    : { from: shifted(told, -FRESH), to: told, stated: false };
}

/** The first day on which somebody took a position to it, else the day of publication. */
function toldOn(chain: readonly Event[], { statements, times, report }: Reading): string | null {
  const said = chain
    .flatMap(({ positions }) => positions.map(({ statement }) => statement))
    .flatMap((id) => statements.find((statement) => statement.id === id)?.time ?? [])
    .flatMap((id) => times.find((time) => time.id === id) ?? [])
    .flatMap((time) => (time.value === null ? [] : [daysOf(time).to]));
  const days = report.published === null ? said : [...said, report.published];
  return days.sort()[0] ?? null;
}

/** "2025-10" → its first and last day. */
export function daysOf({ value, end }: Pick<Time, "value" | "end">): { from: string; to: string } {
  const first = value ?? "";
  return { from: `${first}-01-01`.slice(0, 10), to: lastDay(end ?? first) };
}

function lastDay(moment: string): string {
  if (moment.length === 10) return moment;
  const [year = 0, month = 12] = moment.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days: a night is two, a weekend three. */
const SHORT = 3;

/** Whether the report says when it was, to a day, a night or a weekend. */
export function isDay({ from, to, stated }: Span): boolean {
  return stated && from !== null && to !== null && Date.parse(to) - Date.parse(from) < SHORT * DAY;
}

/** Whether two can have been on one day; a night has two dates, and so has a day in two places. */
export function meets(one: Span, other: Span): boolean {
  return !isBefore(one.to, other.from) && !isBefore(other.to, one.from);
}

const isBefore = (end: string | null, start: string | null): boolean =>
  end !== null && start !== null && daysFrom(end, start) > 1;

export const daysFrom = (day: string, other: string): number =>
  (Date.parse(other) - Date.parse(day)) / DAY;
