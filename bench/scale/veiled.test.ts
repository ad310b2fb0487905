import { expect, test } from "vitest";
import { exampleReading, exampleText } from "../../src/reading/reading.example.js";
import { validate } from "../../src/reading/validate.js";
import { reportFromText } from "../../src/report/report.js";
import { veiled } from "./veiled.js";

const whole = { report: reportFromText(exampleText), reading: exampleReading };

test("other words of the same lengths, and a reading that stands on them", () => {
  const [one, other] = [veiled(whole, 1), veiled(whole, 2)];
  const shape = (text: string) => text.replace(/[a-z]/gu, "a").replace(/[A-Z]/gu, "A");
  expect(shape(one.report.text)).toBe(shape(exampleText));
  expect(validate(one.reading, one.report.text)).toMatchObject({ problems: [] });
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/gu));
  const shared = [...words(one.report.text)].filter((word) => words(other.report.text).has(word));
  expect(shared.length).toBeLessThan(words(one.report.text).size / 5);
  expect(veiled(whole, 1)).toEqual(one);
});
