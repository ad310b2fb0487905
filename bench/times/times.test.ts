import { expect, test } from "vitest";
import type { Time } from "../../src/reading/format.js";
import { scoresOf } from "./measure.js";
import { goldValue, timexOf, weekOf } from "./timex.js";

test.each([
  ["2000-01-07TEV", "2000-01-07"],
  ["1994-XX-XX", "1994"],
  ["2000-W7", "2000-W07"],
  ["2000-W13", "2000-W13"],
  ["199X-XX-XX", "199X"],
  ["PRESENT_REF", "PRESENT_REF"],
])("%s", (value, want) => expect(goldValue(value)).toBe(want));

const times: [string, string, Partial<Time>, string | null][] = [
  ["a day", "Friday", { value: "2025-10-24", precision: "day" }, "2025-10-24"],
  ["a month", "May", { value: "2025-05", precision: "month" }, "2025-05"],
  ["a decade", "1990s", { value: "1990", precision: "decade" }, "199X"],
  ["a season", "spring", { value: "2020-03", end: "2020-05", precision: "season" }, "2020-SP"],
  ["a week", "last week", { value: "2025-10-20", end: "2025-10-26", precision: "day" }, "2025-W43"],
  ["a start", "March", { value: "2025-03", end: "2025-10", precision: "month" }, "2025-03"],
  ["a length", "last two days", { value: "2025-10-27", end: "2025-10-29", precision: "day" }, null],
  ["not fixed", "recent months", {}, null],
];

test.each(times)("%s", (_, text, parts, want) => {
  const open = { id: "t1", value: null, end: null, precision: null, basis: "stated" } as const;
  const spans = [{ start: 4, end: 4 + text.length, text }];
  expect(timexOf({ ...open, ...parts, spans })?.value ?? null).toBe(want);
});

test.each([
  ["2025-10-27", "2025-W44"],
  ["2024-12-30", "2025-W01"],
  ["2026-12-28", "2026-W53"],
])("the week of %s", (monday, want) => expect(weekOf(monday)).toBe(want));

test("a gold expression is found once, and counts where its value is the same", () => {
  const gold = [
    { start: 0, end: 6, value: "2025" },
    { start: 10, end: 14, value: "2024" },
  ];
  const system = [
    { start: 2, end: 4, value: "2025" },
    { start: 4, end: 8, value: "2025" },
    { start: 13, end: 20, value: "2023" },
    { start: 30, end: 34, value: "2024" },
  ];
  expect(scoresOf(gold, system)).toEqual({
    span: { gold: 2, system: 4, correct: 2 },
    value: { gold: 2, system: 4, correct: 1 },
  });
});
