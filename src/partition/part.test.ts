import { describe, expect, test } from "vitest";
import type { Found } from "../ledger/ingest/found.js";
import { reportFromText } from "../report/report.js";
import { isIn, partIn, partName, sourceName } from "./part.js";

test.each([
  { text: "3/10", want: { at: 3, of: 10 } },
  { text: "10/10", want: { at: 10, of: 10 } },
  { text: "11/10", want: null },
  { text: "0/10", want: null },
  { text: "3", want: null },
  { text: "-1/2", want: null },
  { text: "1/2/3", want: null },
])("$text", ({ text, want }) => expect(partIn(text)).toEqual(want));

test("names sort as the parts do", () => {
  expect(partName({ at: 3, of: 100 })).toBe("part-003-of-100");
  expect(sourceName("a/../x y.warc.gz")).toMatch(/^x_y\.warc\.gz-[0-9a-f]{8}$/);
  expect(sourceName("a/x.csv")).not.toBe(sourceName("b/x.csv"));
});

describe("every thing is in one part", () => {
  const things: Found[] = Array.from({ length: 200 }, (_, n) => ({
    ...{ is: "report", key: `${n}`, source: "s", through: 0, authors: [], notes: [] },
    report: reportFromText(`Talk ${n}.`),
  }));
  test.each([1, 2, 7])("of %i", (of) => {
    const counts = things.map(
      (thing) =>
        Array.from({ length: of }, (_, n) => isIn(thing, { at: n + 1, of })).filter(Boolean).length,
    );
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test("whichever input it comes from", () => {
    const [thing] = things as [Found];
    const other = { ...thing, key: "other", source: "elsewhere" };
    for (const at of [1, 2, 3]) expect(isIn(other, { at, of: 3 })).toBe(isIn(thing, { at, of: 3 }));
  });
});
