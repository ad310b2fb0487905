import { expect, test } from "vitest";
import type { Place } from "../../src/reading/format.js";
import { scoresOf } from "./measure.js";

const place = (at: readonly [number, number] | null, ...starts: number[]): Place => ({
  ...{ id: "p1", name: "Velby", country: null, admin1: null, precision: null, geonames: null },
  lat: at?.[0] ?? null,
  lon: at?.[1] ?? null,
  mentions: starts.map((start) => ({ start, end: start + 5, text: "Velby" })),
});

test("what overlaps is found, and lies right within 161 km", () => {
  const toponyms = [
    { start: 0, end: 5, kind: "literal", at: [10, 10] },
    { start: 12, end: 20, kind: "associated", at: [50, 10] },
    { start: 30, end: 40, kind: "literal", at: null },
    { start: 50, end: 55, kind: "literal", at: [10, 10] },
    { start: 60, end: 65, kind: "literal", at: [10, 10] },
  ] as const;
  const places = [place([10, 11], 0, 10, 32), place(null, 60), place([10, 10], 70)];
  expect(scoresOf({ toponyms }, places)).toEqual({
    ...{ literal: 4, literalFound: 3, all: 5, allFound: 4, mentions: 5, mentionsRight: 4 },
    ...{ placed: 3, placedRight: 1, located: 2 },
  });
});
