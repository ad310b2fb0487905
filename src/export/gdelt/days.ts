/** GDELT's ways to write a day. Each takes an ISO date, or the month or year that is all the report fixes. */

/** "20251012"; null where the day is not fixed. */
export const dayOf = (moment: string | null): string | null => digits(moment, 8);

/** "202510" */
export const monthOf = (moment: string | null): string | null => digits(moment, 6);

/** "2025" */
export const yearOf = (moment: string | null): string | null => digits(moment, 4);

function digits(moment: string | null, length: number): string | null {
  const all = moment?.replaceAll("-", "") ?? "";
  return all.length < length ? null : all.slice(0, length);
}

/**
 * The year with the part of it that is over, by GDELT's own formula: months of 30 days, years of 365.
 *
 * Source: GDELT Event Codebook 2.0, FractionDate.
 */
export function fractionOf(moment: string | null): string | null {
  const [year, month, day] = moment?.split("-") ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const part = (Number(month) * 30 + Number(day)) / 365;
  return (Number(year) + part).toFixed(4);
}

/** "20251012000000": the day's first second, for want of an hour. */
export function secondOf(day: string | null): string | null {
  return day === null ? null : `${digits(day, 8)}000000`;
}
