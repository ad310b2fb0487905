import { expect, test } from "vitest";
import { keyOf } from "./party.js";

test.each([
  ["Zabihullah Mujahid", "person", "Zabihullah Mujahid", "mujahid"],
  ["MUJAHID", "person", null, "mujahid"],
  ["President Sisi", "person", "Abdel Fattah al-Sisi", "sisi"],
  ["Abdel Fattah el-Sisi", "person", null, "sisi"],
  ["the TTP", "group", "Tehreek-e-Taliban Pakistan", "tehreek-e-taliban pakistan"],
  ["Oslo Institute", "organisation", null, "oslo institute"],
  ["AFGHAN FORCES", "group", null, null],
  ["Afghan forces", "group", null, null],
  ["two officials", "unnamed", null, null],
] as const)("%s, %s, %s: %s", (name, kind, known, want) => {
  expect(keyOf({ name, kind, known })).toBe(want);
});
