import type { Token } from "../language/analysis.js";
import { UNITS } from "./meaning.js";

/** A token with the numbers it can stand for in a time: null where it can't. */
export interface Word {
  readonly token: Token;
  /** In small letters, with straight apostrophes. */
  readonly small: string;
  /** 1 to 12. */
  readonly month: number | null;
  /** 0 is Monday. */
  readonly weekday: number | null;
  /** "3", "19th" */
  readonly day: number | null;
  /** "two", "a", "11" */
  readonly count: number | null;
  /** "1994": whether it is a year its neighbours must say. */
  readonly year: number | null;
  /** Index into UNITS; of "day" and "days" alike. */
  readonly unit: number | null;
}

const MONTHS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const WEEKDAYS = [
  ["monday", "mon"],
  ["tuesday", "tue", "tues"],
  ["wednesday", "wed"],
  ["thursday", "thu", "thur", "thurs"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
];
const NUMBERS = new Map([
  ...indexOf(
    [
      ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"],
      ...["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"],
      ...["nineteen", "twenty"],
    ].map((word) => [word]),
    1,
  ),
  ...indexOf([["a", "an"]], 1),
  ...["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, index) => [word, 10 * (index + 3)] as const,
  ),
]);
const units = indexOf(
  UNITS.map((name) => [name, `${name}s`]),
  0,
);

const monthNames = indexOf(MONTHS, 1);
const weekdayNames = indexOf(WEEKDAYS, 0);

function indexOf(lists: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(lists.flatMap((names, index) => names.map((name) => [name, index + first])));
}

/** "Sun" and "Sat" need a stop to be short for a day. */
const SHORT_FOR_MORE = /^(?:sun|sat|mon|wed|fri|thu)$/u;

export function wordOf(token: Token): Word {
  const small = token.form.toLowerCase().replaceAll("’", "'");
  const nothing = { month: null, weekday: null, day: null, year: null };
  const count = NUMBERS.get(small) ?? null;
  const word = { token, small, ...nothing, count, unit: units.get(small) ?? null };
  if (/\d/u.test(small)) return { ...word, ...numbersIn(small) };
  return isNamed(token) ? { ...word, ...namesIn(small) } : word;
}

/** "Monday", "mid-October"; not "may" */
function isNamed({ form, upos }: Token): boolean {
  return upos !== "AUX" && /^(?:mid-?)?\p{Lu}/u.test(form);
}

function namesIn(small: string): Pick<Word, "month" | "weekday"> {
  const bare = small.replace(/^mid-?|\.$/gu, "");
  const month = monthNames.get(bare) ?? null;
  const isSure = small.endsWith(".") || !SHORT_FOR_MORE.test(bare);
  return { month, weekday: isSure ? (weekdayNames.get(bare) ?? null) : null };
}

function numbersIn(small: string): Pick<Word, "day" | "count" | "year"> {
  return {
    day: ordinal(small),
    count: /^\d{1,3}$/u.test(small) ? Number(small) : null,
    year: /^(?:mid-?)?[12]\d{3}$/u.test(small) ? Number(small.slice(-4)) : null,
  };
}

/** "9", "19th", "21st" */
function ordinal(small: string): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(small);
  const day = Number(found?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}
