import { expect, test } from "vitest";
import { projectCodebook } from "../bench.js";
import { elsewhereIn } from "./elsewhere.js";

const { countries } = await projectCodebook();
const elsewhere = elsewhereIn(countries);

test.each([
  { turn: 0, want: "KABUL - Afghans and a Pakistani general met in Islamabad." },
  { turn: 1, want: "ISLAMABAD - Pakistanis and a Indian general met in New Delhi." },
  { turn: 3, want: "BEIJING - Chinese and a Russian general met in Moscow." },
])("$turn places on", ({ turn, want }) => {
  const text = "KABUL - Afghans and a Pakistani general met in Islamabad.";
  expect(elsewhere(text, turn)).toBe(want);
});
