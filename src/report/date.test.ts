import { expect, test } from "vitest";
import { isDay } from "./date.js";

test.each(["2025-10-29", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2025-02-30",
  "2025-02-29",
  "2025-13-01",
  "2025-00-10",
  "2025-10-00",
  "2025-10-32",
  "2025-1-2",
  "29.10.2025",
  "2025-10-29T00:00:00Z",
  " 2025-10-29",
  "2025-10-29\n",
  "yesterday",
  "",
])("%j is none", (text) => {
  expect(isDay(text)).toBe(false);
});
