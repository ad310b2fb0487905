/** What a time expression says, before anybody asks what day it was written on. */

export const UNITS = ["day", "week", "fortnight", "month", "year", "weekend", "decade"] as const;
export type Unit = (typeof UNITS)[number];

/** -1 "last", 0 "this", 1 "next". */
export type Shift = -1 | 0 | 1;

export type Meaning =
  /** "19 October 2024", "Oct. 19", "October", "2021": what is not said is null; `shift` as in "last October". */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly shift: Shift | null;
      /** "Monday, Oct. 26": 0 is Monday. */
      readonly weekday: number | null;
    }
  /** "March last year", "October of that year" */
  | { readonly kind: "within"; readonly date: DateMeaning; readonly of: Meaning }
  /** "Wednesday"; 0 is Monday. `weeks` as in "Wednesday last week". */
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly shift: Shift | null;
      readonly weeks: number | null;
    }
  /** "spring 2020", "last summer": its first and last month. */
  | {
      readonly kind: "season";
      readonly from: number;
      readonly until: number;
      readonly year: number | null;
      readonly shift: Shift | null;
    }
  /** "yesterday", "last week", "three years ago": so many units from the day of the report. */
  | { readonly kind: "shift"; readonly unit: Unit; readonly by: number }
  /** "overnight": the day before and the day. */
  | { readonly kind: "overnight" }
  /** "the past three days": from then to the day of the report. */
  | { readonly kind: "stretch"; readonly unit: Unit; readonly by: number }
  /** "the 1990s" */
  | { readonly kind: "decade"; readonly year: number }
  /** "Thanksgiving": a day that each year has; `shift` as in "last Christmas". */
  | {
      readonly kind: "holiday";
      readonly on: Holiday;
      readonly year: number | null;
      readonly shift: Shift | null;
    }
  /** "9/11": a day that everybody knows. */
  | { readonly kind: "known"; readonly day: string }
  /** "three days later", "that month": counted from another time of the report. */
  | { readonly kind: "relative"; readonly unit: Unit; readonly by: number }
  /** "between March and May", "from 3 to 5 May" */
  | { readonly kind: "range"; readonly from: Meaning; readonly to: Meaning }
  /** "since March" */
  | { readonly kind: "since"; readonly from: Meaning }
  /** "in recent months", "days ago": some time, but no saying which. */
  | { readonly kind: "open" }
  /** "for four days", "every Friday", "24-year-old": no time of anything. */
  | { readonly kind: "none" };

/** The same date each year, or such as "the fourth Thursday of November". */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

export type DateMeaning = Extract<Meaning, { kind: "date" }>;

export const NO_TIME: Meaning = { kind: "none" };
export const OPEN: Meaning = { kind: "open" };

export function date(parts: Partial<Omit<DateMeaning, "kind">>): DateMeaning {
  return { kind: "date", year: null, month: null, day: null, shift: null, weekday: null, ...parts };
}
