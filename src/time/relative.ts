import { date, type Meaning, NO_TIME, OPEN, type Shift, UNITS, type Unit } from "./meaning.js";
import { type Captured, type Finder, finder, only } from "./pattern.js";

/** Times counted from the day of the report, or from another time in it. */

const unitOf = ({ UNIT, ONE }: Captured): Unit => UNITS[UNIT ?? (ONE as number)] as Unit;

const countOf = ({ COUNT }: Captured): number => COUNT ?? 1;

const shift = (unit: Unit, by: number) => (): Meaning => ({ kind: "shift", unit, by });

/** "last week", "three years ago"; "a decade ago" is no year, and "this day" is anybody's. */
const shifted =
  (sign: number) =>
  (captured: Captured): Meaning | null => {
    const unit = unitOf(captured);
    const by = captured.SHIFT ?? sign * countOf(captured);
    if (captured.SHIFT !== undefined && unit === "day") return null;
    return unit === "decade" || unit === "fortnight" ? OPEN : { kind: "shift", unit, by };
  };

/** "the past three days" */
const stretch =
  (sign: number) =>
  (captured: Captured): Meaning => {
    const unit = unitOf(captured);
    if (unit === "decade" || unit === "weekend") return OPEN;
    return { kind: "stretch", unit, by: sign * countOf(captured) };
  };

/** "three days later", "the previous day", "that month" */
const relative =
  (sign: number) =>
  (captured: Captured): Meaning => ({
    kind: "relative",
    unit: unitOf(captured),
    by: sign * countOf(captured),
  });

const weekday =
  (weeks: number | null) =>
  ({ WEEKDAY, SHIFT }: Captured): Meaning => ({
    kind: "weekday",
    weekday: WEEKDAY as number,
    shift: (SHIFT as Shift | undefined) ?? null,
    weeks: SHIFT !== undefined && weeks !== null ? SHIFT : weeks,
  });

/** "March last year", "3 May of that year" */
const within = (captured: Captured): Meaning | null => {
  if (unitOf(captured) !== "year") return null;
  const { MONTH = null, DAY = null, SHIFT } = captured;
  const year: Meaning =
    SHIFT === undefined
      ? { kind: "relative", unit: "year", by: 0 }
      : { kind: "shift", unit: "year", by: SHIFT };
  return { kind: "within", date: date({ month: MONTH, day: DAY }), of: year };
};

/** "Wednesday last week" */
const weekdayOfWeek = (captured: Captured): Meaning | null =>
  unitOf(captured) === "week"
    ? { ...(weekday(0)(captured) as Extract<Meaning, { kind: "weekday" }>), shift: null }
    : null;

const open = (): Meaning => OPEN;
const none = (): Meaning => NO_TIME;

/** "the last three months of 2015" are not the last three months. */
const notOfMore = (one: Finder): Finder => only(one, ({ to }, words) => words[to]?.small !== "of");

const PART = "morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|lunchtime|overnight";
const WHEN = "early|earlier|late|later|mid|middle|beginning|start|end";
const FEW = "few|several|couple|many|some|recent";
const CLOCK = "hours|hour|minutes|minute|moments|seconds";

const END = "end|start|beginning|middle";

/** "by the end of the year"; the end of the day is no date. */
const endOf = (captured: Captured): Meaning | null =>
  /^(?:week|month|year)$/u.test(unitOf(captured)) ? shifted(0)({ ...captured, SHIFT: 0 }) : null;

export const relativeFinders: readonly Finder[] = [
  finder(`today ${PART}?`, shift("day", 0)),
  finder(`yesterday ${PART}?`, shift("day", -1)),
  finder(`tomorrow ${PART}?`, shift("day", 1)),
  finder("the? day before yesterday", shift("day", -2)),
  finder("the? day after tomorrow", shift("day", 2)),
  finder("tonight", shift("day", 0)),
  finder(`this ${PART}`, shift("day", 0)),
  finder("last night|evening", shift("day", -1)),
  finder("overnight", () => ({ kind: "overnight" })),

  finder(`${WHEN}? SHIFT WEEKDAY ${PART}?`, weekday(null)),
  finder("this past WEEKDAY", ({ WEEKDAY }) => weekday(null)({ WEEKDAY, SHIFT: -1 } as Captured)),
  finder("this coming WEEKDAY", ({ WEEKDAY }) => weekday(null)({ WEEKDAY, SHIFT: 1 } as Captured)),
  finder(`${WHEN}? WEEKDAY ${PART}?`, weekday(null)),
  finder("WEEKDAY of? SHIFT ONE", weekdayOfWeek),

  ...["MONTH", "MONTH DAY ,?", "DAY of? MONTH"].flatMap((day) => [
    finder(`${day} of? SHIFT ONE`, within),
    finder(`${day} of? that ONE`, within),
    finder(`${day} of? the same ONE`, within),
  ]),

  finder("SHIFT ONE", shifted(0)),
  finder(`${WHEN} of? SHIFT ONE`, shifted(0)),
  finder(`${END} of the ONE`, endOf),
  finder("this past ONE", shifted(-1)),
  finder("(over|at|during) the weekend", shift("weekend", 0)),
  notOfMore(finder("the past|last ONE", lately)),
  notOfMore(finder("the coming ONE", stretch(1))),
  notOfMore(finder("the? SHIFT COUNT UNIT", stretchOf)),
  finder(`the? SHIFT ${FEW} of? UNITS`, open),
  finder("the? recent|past|coming UNITS", open),
  finder("COUNT UNIT ago", shifted(-1)),
  finder(`a? ${FEW} of? UNITS ago|later|earlier`, open),
  finder("UNITS ago|later|earlier", open),
  finder(`COUNT? ${CLOCK} ago|later|earlier`, open),
  finder("COUNT UNIT from now", shifted(1)),

  finder("COUNT UNIT later|afterwards|afterward", relative(1)),
  finder("COUNT UNIT earlier|previously|beforehand", relative(-1)),
  finder("the? next day", () => ({ kind: "relative", unit: "day", by: 1 })),
  finder("the next ONE", open),
  finder("the following ONE", relative(1)),
  finder("the previous ONE", relative(-1)),
  finder("the same ONE", relative(0)),
  finder(`${WHEN}? that ONE`, relative(0)),

  // No time of anything: ages, lengths, what recurs.
  finder("COUNT - UNIT - old", none),
  finder("COUNT - UNIT", none),
  finder(`COUNT - ${CLOCK}`, none),
  finder("COUNT UNIT old", none),
  finder("COUNT UNIT", none),
  finder("every|each COUNT? UNIT", none),
  finder("every|each other? WEEKDAY", none),
  finder("every|each other? MONTH", none),
];

/** "the last week" is not "last week" but the seven days up to now; "the last day" is that of something. */
function lately(captured: Captured): Meaning | null {
  return unitOf(captured) === "day" ? null : stretch(-1)(captured);
}

/** "the next two weeks" */
function stretchOf(captured: Captured): Meaning | null {
  return captured.SHIFT === 0 ? null : stretch(captured.SHIFT as number)(captured);
}
