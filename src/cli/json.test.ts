import { expect, test } from "vitest";
import { exampleReading } from "../reading/reading.example.js";
import { jsonLine } from "./json.js";

const title = "a\u001b[31m\u009b\u202E\u2028\u200F\u007f";
const reading = { ...exampleReading, report: { ...exampleReading.report, title } };

test("one line, the same value, and nothing a terminal obeys", () => {
  const line = jsonLine(reading);
  expect(JSON.parse(line)).toEqual(reading);
  expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u200F\u2028\u202E]/u);
  expect(line.endsWith("\n")).toBe(true);
});
