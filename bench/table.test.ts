import { expect, test } from "vitest";
import { type Mark, strayMarks } from "./marks.js";
import { sectionOf } from "./record.js";
import { type Row, share, threeRows } from "./row.js";
import { tableOf } from "./table.js";

const rows: Row[] = [
  share("ud", "LAS", 0.87654),
  { component: "speed", metric: "peak memory", value: 312.6, unit: "MiB" },
  { component: "speed", metric: "one core", value: 2345.6, unit: "words/s" },
];
const marks: Mark[] = [
  { component: "ud", metric: "LAS", bound: "at least", value: 88, evidence: "example" },
  { component: "speed", metric: "peak memory", bound: "at most", value: 400, evidence: "example" },
];

test("one table, with what each row has to reach", () => {
  expect(tableOf(rows, marks)).toBe(
    `
| component | metric      |        value | mark to reach           |
| --------- | ----------- | -----------: | ----------------------- |
| ud        | LAS         |      87.65 % | at least 88.00 (missed) |
| speed     | peak memory |      313 MiB | at most 400 (reached)   |
| speed     | one core    | 2346 words/s | -                       |
`.trim(),
  );
});

test("a mark without a row is told", () => {
  const stray: Mark = {
    component: "ud",
    metric: "LASS",
    bound: "at least",
    value: 1,
    evidence: "",
  };
  expect(strayMarks(rows, [...marks, stray])).toEqual([stray]);
});

test.each([
  { counts: { gold: 4, system: 2, correct: 1 }, want: [50, 25, 100 / 3] },
  { counts: { gold: 0, system: 0, correct: 0 }, want: [0, 0, 0] },
])("precision, recall and F1 of $counts", ({ counts, want }) =>
  threeRows("names", "person", counts).forEach(({ value }, i) => {
    expect(value).toBeCloseTo(want[i] ?? Number.NaN, 10);
  }),
);

test("a recorded section says when, of what, and on what", () => {
  const occasion = { date: "2025-11-02", commit: "abc1234", reader: "0123", machine: "Node 20" };
  expect(sectionOf("| table |", occasion)).toBe(
    "\n## 2025-11-02, commit abc1234\n\nReader 0123. Node 20.\n\n| table |\n",
  );
});
