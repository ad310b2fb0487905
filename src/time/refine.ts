import { dependents } from "../language/dependents.js";
import { type DateMeaning, date, type Meaning } from "./meaning.js";
import type { Found } from "./pattern.js";
import type { Word } from "./word.js";

type Refiner = (found: readonly Found[], words: readonly Word[]) => Found[];

/** "Wednesday, 29 October": one time, and the date says which. */
const joinWeekday: Refiner = (found, words) =>
  joined(found, (one, other) => {
    if (one.meaning.kind !== "weekday" || other.meaning.kind !== "date") return null;
    const between = textBetween(one, other, words);
    if (other.meaning.month === null || !/^(?:, ?)?(?:the)?$/u.test(between)) return null;
    const { weekday } = one.meaning;
    return { from: one.from, to: other.to, meaning: { ...other.meaning, weekday } };
  });

/** "In May 12 people died": the number is theirs, for a day would be "on". */
const dropCount: Refiner = (found, words) =>
  found.map((one) => {
    const { from, to, meaning } = one;
    if (meaning.kind !== "date" || meaning.year !== null || words[from]?.month == null) return one;
    const isCount =
      meaning.day !== null && words[from - 1]?.small === "in" && words[to]?.small !== "'s";
    return isCount ? { from, to: to - 1, meaning: { ...meaning, day: null } } : one;
  });

/** "April 24 and 25": the second day borrows the month, and "3 and 5 May" the first. */
const lendMonth: Refiner = (found, words) =>
  found.flatMap((one) => {
    const { meaning } = one;
    if (meaning.kind !== "date" || meaning.day === null) return [one];
    const before = dayBeside(one.from - 1, -1, words);
    const after = dayBeside(one.to, 1, words);
    return [
      ...before.map((at) => dayAt(at, meaning, words)),
      one,
      ...after.map((at) => dayAt(at, meaning, words)),
    ];
  });

/** "between March and May 2022": the first borrows the year. */
const lendYear: Refiner = (found, words) =>
  found.map((one, index) => {
    const next = found[index + 1];
    if (one.meaning.kind !== "date" || next?.meaning.kind !== "date") return one;
    const { year, month } = next.meaning;
    if (one.meaning.year !== null || year === null || month === null) return one;
    if (!/^(?:and|or|to|-|–|—)$/u.test(textBetween(one, next, words))) return one;
    const earlier = (one.meaning.month ?? 0) <= month;
    return earlier ? { ...one, meaning: { ...one.meaning, year } } : one;
  });

/** "between March and May", "from Monday to Friday", "March - May": one time. */
const joinRange: Refiner = (found, words) =>
  joined(found, (one, other) => {
    if (!isPoint(one.meaning) || one.meaning.kind !== other.meaning.kind) return null;
    const before = words[one.from - 1]?.small;
    const between = textBetween(one, other, words);
    const isRange =
      (before === "between" && between === "and") ||
      (before === "from" && /^(?:to|until|till|through)$/u.test(between)) ||
      /^(?:to|through|-|–|—)$/u.test(between);
    if (!isRange) return null;
    return {
      from: one.from,
      to: other.to,
      meaning: { kind: "range", from: one.meaning, to: other.meaning },
    };
  });

/** "since March": from then to the report. */
const since: Refiner = (found, words) =>
  found.map((one) => {
    const before = words[one.from - 1]?.small;
    const isSince =
      before === "since" || (before === "the" && words[one.from - 2]?.small === "since");
    if (!isSince || !isBeginning(one.meaning)) return one;
    if (governsNoun(one, words)) return one;
    return { ...one, meaning: { kind: "since", from: one.meaning } };
  });

/** Ranges last but one: they need whole dates. */
export const refiners: readonly Refiner[] = [
  joinWeekday,
  dropCount,
  lendMonth,
  lendYear,
  joinRange,
  since,
];

function joined(
  found: readonly Found[],
  join: (one: Found, other: Found) => Found | null,
): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const last = all.at(-1);
    const both = last ? join(last, one) : null;
    if (both) all[all.length - 1] = both;
    else all.push(one);
  }
  return all;
}

function textBetween(one: Found, other: Found, words: readonly Word[]): string {
  return words
    .slice(one.to, other.from)
    .map(({ small }) => small)
    .join(" ");
}

const isPoint = ({ kind }: Meaning): boolean => kind === "date" || kind === "weekday";

const isBeginning = (meaning: Meaning): boolean =>
  ["date", "weekday", "season", "holiday", "decade", "shift", "known"].includes(meaning.kind);

/** "since the 1998 bombing": the bombing's year, not a time since. */
function governsNoun({ from, to }: Found, words: readonly Word[]): boolean {
  const governor = words[to - 1]?.token.head ?? -1;
  return governor >= to || words[from]?.token.head === to || words[to]?.small === "'s";
}

/** A number that stands with a date: "and 25", not "and 25 people". */
function dayBeside(at: number, step: number, words: readonly Word[]): number[] {
  const joint = words[at];
  const day = at + step;
  const other = words[day];
  if (!joint || !/^(?:and|or|,)$/u.test(joint.small) || !other || other.day === null) return [];
  if (/[a-z]/u.test(other.small) || isCount(day, words)) return [];
  return [day];
}

function isCount(at: number, words: readonly Word[]): boolean {
  const { token } = words[at] as Word;
  if (/^(?:,|-)$/u.test(words[at + 1]?.small ?? "") && words[at + 2]?.year != null) return false;
  const below = dependents(words.map((word) => word.token))[at] ?? [];
  return (
    token.deprel === "nummod" || below.some((child) => words[child]?.token.deprel === "nummod")
  );
}

function dayAt(at: number, { year, month }: DateMeaning, words: readonly Word[]): Found {
  const day = words[at]?.day ?? null;
  return { from: at, to: at + 1, meaning: date({ year, month, day }) };
}
