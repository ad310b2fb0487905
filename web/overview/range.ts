/** How far back the charts go. */
export const RANGES = [
  ["quarter", "Three months", 92],
  ["year", "A year", 366],
  ["all", "All of it", null],
] as const;

export type Range = (typeof RANGES)[number][0];

/** The first day that is shown, back from the newest; null for all. What is new is always in it. */
export function firstDay(range: Range, newest: string, since: string | null): string | null {
  const [, , days] = RANGES.find(([name]) => name === range) ?? RANGES[0];
  if (days === null) return null;
  const from = dayBefore(newest, days - 1);
  return since !== null && since < from ? since : from;
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What is told to have happened; not what is only threatened, demanded, expected or denied. */
export const HAPPENED = ["reported", "claimed", "contested"] as const;
