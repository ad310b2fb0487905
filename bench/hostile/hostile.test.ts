import { expect, test } from "vitest";
import { properties } from "./properties.js";
import { soak } from "./soak.js";

/** The same cases every time, so that a change and not chance is to blame; `npm run soak` tries others. */
const SEED = 20_251_029;

test("2,000 hostile cases: spans hold, nothing throws", async () => {
  const all = await soak(await properties(), 2_000, SEED);
  expect(
    all.flatMap(({ name, broken }) => (broken === null ? [] : [`${name}: ${broken}`])),
  ).toEqual([]);
  expect(all.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(2_000);
}, 300_000);
