import { type DateMeaning, date, type Meaning, type Shift } from "./meaning.js";
import { type Captured, type Finder, type Found, finder } from "./pattern.js";
import type { Word } from "./word.js";

/** Dates with a name or a number of their own: "19 October 2024", "late 2001", "the 1990s". */

const of = ({ YEAR, MONTH, DAY, SHIFT }: Captured): DateMeaning =>
  date({
    year: YEAR ?? null,
    month: MONTH ?? null,
    day: DAY ?? null,
    shift: (SHIFT as Shift | undefined) ?? null,
  });

/** "3 to 5 May", "May 3-5" */
const days = (captured: Captured): Meaning => ({
  kind: "range",
  from: of(captured),
  to: of({ ...captured, DAY: captured.DAY2 as number }),
});

/** "2024-10-19": tokens of their own, "2024 - 10 - 19". */
const numeric = ({ YEAR, DAY, DAY2 }: Captured): Meaning | null =>
  (DAY as number) <= 12 ? of({ YEAR, MONTH: DAY, DAY: DAY2 } as Captured) : null;

/** "2014-2018", "1914-18" */
const years = ({ YEAR, YEAR2, DAY }: Captured): Meaning | null => {
  const from = YEAR as number;
  const to = YEAR2 ?? Math.floor(from / 100) * 100 + (DAY as number);
  return to > from ? { kind: "range", from: date({ year: from }), to: date({ year: to }) } : null;
};

const decade = ({ DECADE }: Captured): Meaning => ({ kind: "decade", year: DECADE as number });

const VAGUE = "early|mid|late|middle|beginning|start|end";
const TO = "to|until|till|through|-|–|—";
const JOIN = "-|–|—|/";

export const dateFinders: readonly Finder[] = [
  finder(`DAY ${TO} DAY2 of? MONTH ,? YEAR`, days),
  finder(`DAY ${TO} DAY2 of? MONTH`, days),
  finder("(between) DAY and DAY2 of? MONTH ,? YEAR", days),
  finder("(between) DAY and DAY2 of? MONTH", days),
  finder(`MONTH DAY ${TO} DAY2 ,? YEAR`, days),
  finder(`MONTH DAY ${TO} DAY2`, days),
  finder("(between) MONTH DAY and DAY2", days),
  finder(`YEAR ${JOIN} DAY ${JOIN} DAY2`, numeric),
  finder(`YEAR ${JOIN} YEAR2`, years),
  finder(`YEAR ${JOIN} DAY`, years),
  finder("DAY of? MONTH ,? YEAR", of),
  finder("DAY of? MONTH", of),
  finder("SHIFT? MONTH the? DAY ,? YEAR", of),
  finder("SHIFT? MONTH the? DAY", of),
  finder("MONTH ,? of? YEAR", of),
  finder(`${VAGUE} -? of? MONTH ,? of? YEAR`, of),
  finder("SHIFT? MONTH", of),
  finder(`${VAGUE} -? of? SHIFT? MONTH`, of),
  finder("YEAR", of),
  finder(`${VAGUE} -? of? YEAR`, of),
  finder("DECADE", decade),
  finder("early|mid|late -? DECADE", decade),
];

/** "2024/10/19", "19.10.2024": one token; the order of day and month is told only where one of them is over 12. */
export const numericFinder: Finder = { heads: ["NUMERIC"], find: numericAt };

function numericAt(words: readonly Word[], at: number): Found | null {
  const parts = /^(\d{1,4})([./])(\d{1,2})\2(\d{1,4})$/u.exec(words[at]?.small ?? "");
  if (!parts) return null;
  const meaning = numbersOf(Number(parts[1]), Number(parts[3]), Number(parts[4]), parts[2] === ".");
  return meaning && { from: at, to: at + 1, meaning };
}

function numbersOf(first: number, second: number, third: number, dotted: boolean): Meaning | null {
  if (first > 1000) return date({ year: first, month: second, day: third });
  if (third < 1000) return null;
  if (first > 12 || dotted || first === second)
    return date({ year: third, month: second, day: first });
  if (second > 12) return date({ year: third, month: first, day: second });
  return { kind: "open" };
}
