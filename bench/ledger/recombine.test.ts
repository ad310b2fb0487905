import { expect, test } from "vitest";
import { exampleReading, exampleText } from "../../src/reading/reading.example.js";
import { validate } from "../../src/reading/validate.js";
import { reportFromText } from "../../src/report/report.js";
import { recombined } from "./recombine.js";

const whole = { report: reportFromText(exampleText), reading: exampleReading };
const meta = { title: null, publisher: null, url: null, published: "2025-10-29" };

test.each([
  { ranges: [[0, 3]], statements: 3, events: 2 },
  { ranges: [[0, 2]], statements: 2, events: 1 },
  {
    ranges: [
      [2, 3],
      [0, 1],
      [2, 3],
    ],
    statements: 4,
    events: 1,
  },
])("parts of readings make a valid one: $ranges", ({ ranges, statements, events }) => {
  const parts = ranges.map(([from = 0, to = 0]) => ({ whole, from, to }));
  const { report, reading } = recombined(parts, meta);
  expect(validate(reading, report.text).problems).toEqual([]);
  expect([reading.statements.length, reading.events.length]).toEqual([statements, events]);
});
