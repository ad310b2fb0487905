import { describe, expect, test } from "vitest";
import { binOf, binsOver, counted, means, type Unit, unitOver } from "./bins.js";
import { chosenIn, daysOf, type Handle, stepped } from "./brushing.js";
import { binTold, tickTold } from "./told.js";

test.each<{ first: string; last: string; want: Unit }>([
  { first: "2025-10-29", last: "2025-10-29", want: "day" },
  { first: "2025-10-01", last: "2025-12-31", want: "day" },
  { first: "2025-10-01", last: "2026-01-01", want: "week" },
  { first: "2025-01-01", last: "2026-12-31", want: "month" },
  { first: "1947-08-15", last: "2025-10-29", want: "year" },
])("$first to $last is shown by $want", ({ first, last, want }) => {
  expect(unitOver(first, last)).toBe(want);
});

describe("stretches of days", () => {
  test("those without anything too, and never so few that one fills the page", () => {
    const { bins } = binsOver(["2025-10-31", "2025-10-29"]);
    expect(bins).toHaveLength(10);
    expect(bins[3]).toEqual({ from: "2025-10-29", to: "2025-10-29" });
    expect(binsOver([]).bins).toEqual([]);
  });

  test("weeks begin on Mondays, months and years on their first", () => {
    const weeks = binsOver(["2025-01-01", "2025-12-31"]);
    expect([weeks.unit, weeks.bins[0]]).toEqual(["week", { from: "2024-12-30", to: "2025-01-05" }]);
    const months = binsOver(["2023-02-10", "2025-12-31"]);
    expect([months.unit, months.bins[0]]).toEqual([
      "month",
      { from: "2023-02-01", to: "2023-02-28" },
    ]);
    expect(binTold({ from: "2023-02-01", to: "2023-02-28" }, "month")).toBe("February 2023");
  });

  test("each day is in one of them, and days beyond in none", () => {
    const { bins } = binsOver(["2023-02-10", "2025-12-31"]);
    expect(binOf(bins, "2023-03-31")).toBe(1);
    expect(binOf(bins, "2023-01-31")).toBe(-1);
    expect(binOf(bins, "2026-01-01")).toBe(-1);
  });

  test("counts add up, and a mean gives each event the same weight", () => {
    const { bins } = binsOver(["2023-02-10", "2025-12-31"]);
    const of = (day: string, many: number, sum = 0) => ({ day, series: "4", many, sum });
    const rows = [of("2023-02-10", 1, -10), of("2023-02-11", 3, -2), of("2023-03-01", 2, 8)];
    expect(counted(bins, rows)[0]?.get("4")).toBe(4);
    expect(means(bins, rows)[0]?.get("4")).toEqual({ mean: -3, many: 4 });
    expect(means(bins, rows)[1]?.get("4")).toEqual({ mean: 4, many: 2 });
    expect(means(bins, rows)[2]?.size).toBe(0);
  });
});

describe("choosing", () => {
  const { bins } = binsOver(["2025-10-01", "2025-10-31"]);
  const end = bins.length - 1;

  test.each([
    { days: { from: null, to: null }, want: { first: 0, last: end } },
    { days: { from: "2025-10-03", to: "2025-10-05" }, want: { first: 2, last: 4 } },
    { days: { from: "2024-01-01", to: "2026-01-01" }, want: { first: 0, last: end } },
    { days: { from: "2026-01-01", to: null }, want: { first: end, last: end } },
  ])("$days", ({ days, want }) => {
    expect(chosenIn(bins, days)).toEqual(want);
  });

  test.each<{ key: string; handle: Handle; want: [number, number] | null }>([
    { key: "ArrowRight", handle: "first", want: [6, 10] },
    { key: "ArrowLeft", handle: "last", want: [5, 9] },
    { key: "Home", handle: "first", want: [0, 10] },
    { key: "End", handle: "first", want: [10, 10] },
    { key: "End", handle: "last", want: [5, end] },
    { key: "PageUp", handle: "last", want: [5, 13] },
    { key: "a", handle: "last", want: null },
  ])("$key on the $handle", ({ key, handle, want }) => {
    const moved = stepped({ first: 5, last: 10 }, handle, key, bins.length);
    expect(moved && [moved.first, moved.last]).toEqual(want);
  });

  test("all of it is no choice; a part has its days", () => {
    expect(daysOf(bins, { first: 0, last: end })).toEqual({ from: null, to: null });
    expect(daysOf(bins, { first: 2, last: 2 })).toEqual({ from: "2025-10-03", to: "2025-10-03" });
  });
});

test("ticks: the year stands beside the first of it", () => {
  const [october, january] = [new Date("2025-10-29"), new Date("2026-01-01")];
  expect(tickTold(october, "day", null)).toBe("29 Oct 2025");
  expect(tickTold(new Date("2025-11-01"), "day", october)).toBe("1 Nov");
  expect(tickTold(january, "month", october)).toBe("Jan 2026");
});
