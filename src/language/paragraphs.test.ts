import { expect, test } from "vitest";
import { paragraphs } from "./paragraphs.js";

test.each([
  { text: "", want: [] },
  { text: " \n\n ", want: [] },
  { text: "One.", want: ["One."] },
  { text: "One.\n\nTwo.", want: ["One.", "Two."] },
  { text: "One,\nwrapped.\n\n\n Two. \n", want: ["One,\nwrapped.", "Two."] },
  { text: "One.\r\n\r\nTwo.", want: ["One.", "Two."] },
  { text: "One.\n \t\nTwo.", want: ["One.", "Two."] },
  // no blank line: a line that ends a sentence ends a paragraph
  {
    text: "One.\nTwo wrapped\nhere.\n“Three.”\nFour",
    want: ["One.", "Two wrapped\nhere.", "“Three.”", "Four"],
  },
])("$text", ({ text, want }) => {
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(want);
});
