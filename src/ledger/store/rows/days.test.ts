import { expect, test } from "vitest";
import type { Time } from "../../../reading/format.js";
import { daysOf } from "./days.js";

test.each<[Time["value"], Time["end"], Time["precision"], string | null]>([
  ["2025-10-29", null, "day", "2025-10-29 2025-10-29"],
  ["2025-10-20", "2025-10-26", "day", "2025-10-20 2025-10-26"],
  ["2025-10", null, "month", "2025-10-01 2025-10-31"],
  ["2024-02", null, "month", "2024-02-01 2024-02-29"],
  ["2025-09", "2025-11", "season", "2025-09-01 2025-11-30"],
  ["2001", null, "year", "2001-01-01 2001-12-31"],
  ["2023", "2025", "year", "2023-01-01 2025-12-31"],
  ["1990", null, "decade", "1990-01-01 1999-12-31"],
  [null, null, null, null],
])("%s to %s, %s: %s", (value, end, precision, want) => {
  const days = daysOf({ id: "t1", value, end, precision, basis: "stated", spans: [] });
  expect(days && `${days.from} ${days.to}`).toBe(want);
});
