import { expect, test } from "vitest";
import { exampleReading, exampleText } from "../../reading/reading.example.js";
import { readingView } from "./reading.js";
import { styleOf } from "./style.js";

const shown = { reading: exampleReading, text: exampleText, name: "raid.txt" };

test("without colour, brackets tell source, cue and content apart", () => {
  expect(readingView(shown, styleOf(60, false))).toBe(`Raid in Bodin
Fjord Courier · 2024-02-29 · 27 words · raid.txt
key: [source] <cue> {content}

  [Norway’s Interior Minister Kari Dahl] on Monday <told>
  reporters {[she] <condemned> {the raid in Bodin}}.
    told: say, indirect
    condemned: condemn, indirect

  “{We sent nobody},” it added.
    (goes on): deny, direct, anonymous

3 statements (1 say, 1 condemn, 1 deny) in 2 of 3 sentences
warning D004: no published date: relative times are left open

`);
});

test("with colour, the text is left as it is", () => {
  const view = readingView(shown, styleOf(100, true)).replaceAll("\u001b[", "^");
  expect(view).toContain(
    "  ^36mNorway’s Interior Minister Kari Dahl^39m on Monday ^33mtold^39m reporters " +
      "^36mshe^39m ^33mcondemned^39m ^32mthe raid in Bodin^39m.\n",
  );
});

test.each([
  {
    name: "a title that would colour the terminal",
    change: { title: "Talks\u001b[31m\nfail" },
    want: "Talks\uFFFD[31m fail",
  },
  {
    name: "a publisher that would turn it around",
    change: { publisher: "\u202EPost" },
    want: "\uFFFDPost",
  },
  {
    name: "no title",
    change: { title: null, publisher: null },
    want: "raid.txt\n2024-02-29 · 27 words\n",
  },
])("$name", ({ change, want }) => {
  const reading = { ...exampleReading, report: { ...exampleReading.report, ...change } };
  expect(readingView({ ...shown, reading }, styleOf(80, false))).toContain(want);
});

test("where no rule has decided an act, the form is told", () => {
  const statements = exampleReading.statements.map((statement) => ({ ...statement, act: null }));
  const reading = { ...exampleReading, statements };
  const view = readingView({ ...shown, reading }, styleOf(80, false));
  expect(view).toContain("    condemned: indirect\n");
  expect(view).toContain("    (goes on): direct, anonymous\n");
  expect(view).toContain("3 statements (2 indirect, 1 direct) in 2 of 3 sentences");
});

test("a report without statements says so", () => {
  const reading = { ...exampleReading, statements: [], messages: [] };
  const view = readingView({ ...shown, reading }, styleOf(80, false));
  expect(view).toBe(
    "Raid in Bodin\nFjord Courier · 2024-02-29 · 27 words · raid.txt\n\nno statements in 3 sentences\n\n",
  );
});

test("text from strangers cannot move the cursor", () => {
  const text = exampleText.replace("Kari Dahl", "\u001b[2JDahl");
  const view = readingView({ ...shown, text }, styleOf(80, false));
  expect(view).toContain("\uFFFD[2JDahl");
  expect(view).not.toContain("\u001b");
});
