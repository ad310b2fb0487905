import { expect, test } from "vitest";
import type { Time } from "../reading/format.js";
import { moment } from "./moment.js";

test.each<Partial<Time> & { want: string; published?: string | null }>([
  { value: "2025-10-29", precision: "day", want: "Wed 29 Oct" },
  { value: "2024-02-29", precision: "day", want: "Thu 29 Feb 2024" },
  { value: "2025-10-29", precision: "day", published: null, want: "Wed 29 Oct 2025" },
  { value: "2025-10", precision: "month", want: "Oct" },
  { value: "2021-08", precision: "month", want: "Aug 2021" },
  { value: "2001", precision: "year", want: "2001" },
  { value: "2025", precision: "year", want: "2025" },
  { value: "1990", precision: "decade", want: "the 1990s" },
  { value: "2025-10-25", end: "2025-10-28", precision: "day", want: "Sat 25 – Tue 28 Oct" },
  { value: "2025-09-30", end: "2025-10-02", precision: "day", want: "Tue 30 Sep – Thu 2 Oct" },
  {
    ...{ value: "2024-12-30", end: "2025-01-02", precision: "day" },
    want: "Mon 30 Dec 2024 – Thu 2 Jan 2025",
  },
  { value: "2020-03", end: "2020-05", precision: "season", want: "Mar – May 2020" },
  { value: "2021-08", end: "2025-10", precision: "month", want: "Aug 2021 – Oct 2025" },
  { value: "2021", end: "2025", precision: "year", want: "2021 – 2025" },
  { value: null, precision: null, want: "last spring" },
])("$value to $end: $want", ({ want, published = "2025-10-29", ...time }) => {
  const spans = [{ start: 0, end: 11, text: "last spring" }];
  const open: Time = { id: "t1", value: null, end: null, precision: null, basis: "stated", spans };
  expect(moment({ ...open, ...time }, published)).toBe(want);
});
