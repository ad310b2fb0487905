import { expect, test } from "vitest";
import { castIn } from "./cast.example.js";

/** Houses as somebody: those that are attacked. */
test.each([
  ["Gunmen attacked a hotel, a church and two schools.", ["hotel", "church", "schools"]],
  ["Three shops were looted.", ["shops"]],
  ["The envoy slept in a hotel.", []],
])("%s", async (text, want) => {
  const found = (await castIn(text)).filter((line) => /BUS|REL|EDU/u.test(line));
  expect(found.map((line) => line.split(" (")[0])).toEqual(want);
});
