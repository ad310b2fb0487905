import { expect, test } from "vitest";
import { isSame, rangeOf, scoreOf, type Victims } from "./victims.js";

test.each([
  ["6", { low: 6, high: 6 }],
  ["15-", { low: 15, high: null }],
  ["-15", { low: null, high: 15 }],
  ["~30", { low: 30, high: 30 }],
  ["PLURAL", null],
  ["-", null],
])("%s", (value, want) => expect(rangeOf(value)).toEqual(want));

const killed = (low: number | null, high: number | null): Victims => ({
  kind: "killed",
  low,
  high,
});

test.each([
  [killed(6, 6), killed(6, null), true],
  [killed(null, 6), killed(6, 6), true],
  [killed(0, 6), killed(6, 6), true],
  [killed(6, 6), killed(7, 7), false],
  [killed(6, 6), { ...killed(6, 6), kind: "injured" } as const, false],
])("%o and %o", (one, other, want) => expect(isSame(one, other)).toBe(want));

test("each of the system's answers one of the key's", () => {
  const gold = [killed(6, 6), killed(6, null), killed(2, 2)];
  const system = [killed(6, 6), killed(9, 9)];
  expect(scoreOf(gold, system)).toEqual({ gold: 3, system: 2, correct: 1 });
});
