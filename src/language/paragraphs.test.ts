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
  // lines that are quoted
  {
    text: "One.\n\n> Two,\n> wrapped.\n>\n> Three.",
    want: ["One.", "> Two,\n> wrapped.", "> Three."],
  },
  // no blank line: a line that ends a sentence ends a paragraph
  {
    text: "One.\nTwo wrapped\nhere.\n“Three.”\nFour",
    want: ["One.", "Two wrapped\nhere.", "“Three.”", "Four"],
  },
])("$text", ({ text, want }) => {
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(want);
});

test("a paragraph a line, with headings", () => {
  const lines = [
    "Rains at last",
    "May 18, 2015",
    `It rained${" and rained".repeat(20)}.`,
    "Rivers rose.",
  ];
  const text = lines.join("\n");
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
});

/** Lines of a wire, about as wide as a terminal. */
const WIRE = [
  "Gunmen killed two guards at a depot near Velby on Tuesday, Gen. A.",
  "Ostrand said. The men fled into the hills before dawn, he told the",
  "state radio. A third guard was wounded.",
  "The group “Free Velby” said that it had nothing to do with it. Its",
  "leaders have been in exile since 2012, when the fighting stopped.",
];

test.each([
  // lines are wrapped: a full line that ends a sentence does not end a paragraph, a short one does
  { lines: WIRE, want: [3, 2] },
  // an indented line begins one, whatever stands before it
  { lines: [`   ${WIRE[0]}`, ...WIRE.slice(1, 2), `   ${WIRE[3]}`, WIRE[4]], want: [2, 2] },
  // a paragraph a line, longer than any terminal or shorter than its lines
  {
    lines: ["He left on Monday, before the sun was up.", "She stayed.", "So did they all."],
    want: [1, 1, 1],
  },
])("wrapped lines: $want", ({ lines, want }) => {
  const text = lines.join("\n");
  const found = paragraphs(text).map(({ start, end }) => text.slice(start, end).split("\n").length);
  expect(found).toEqual(want);
});
