import { expect, test } from "vitest";
import { namesOf } from "./called.js";

test.each([
  [["Mujahid", "Zabihullah Mujahid", "MUJAHID"], ["Zabihullah Mujahid"]],
  [["CHAD'S MILITARY", "Its military", "Chad’s military"], ["Chad’s military"]],
  [
    ["Their envoys", "His office"],
    ["Their envoys", "His office"],
  ],
  [["SOLDIERS"], ["SOLDIERS"]],
  [
    ["Oslo", "Norway"],
    ["Norway", "Oslo"],
  ],
])("%j: %j", (names, want) => {
  expect(namesOf(names)).toEqual(want);
  expect(namesOf([...names].reverse())).toEqual(want);
});
