import { expect, test } from "vitest";
import type { Reading } from "../../reading/format.js";
import { exampleReading, exampleText } from "../../reading/reading.example.js";
import { NATIONS } from "../../telling/scene.example.js";
import { type Footnote, readingView } from "./reading.js";
import { styleOf } from "./style.js";

const shown = { reading: exampleReading, text: exampleText, name: "raid.txt", nations: NATIONS };

const viewOf = (change: Partial<Reading>, width = 80, footnote?: Footnote): string =>
  readingView(
    { ...shown, reading: { ...exampleReading, ...change } },
    styleOf(width, false),
    footnote,
  );

test("a line a record, in the order of the report", () => {
  expect(viewOf({})).toBe(`Raid in Bodin
Fjord Courier · 2024-02-29 · 27 words · raid.txt

  Kari Dahl (Norway, interior minister) told reporters she condemned the raid
    in Bodin (Mon 26 Feb)
  Kari Dahl condemned the raid in Bodin [ACCUSE/disapprove]
      about: Sweden · within what Kari Dahl said
      contested  shooting: Sweden → Norway (implied) · Bodin · Jan – Feb
                 (implied) · injured 40, says Sweden · “raid” · affirmed by the
                 report, denied by Sweden

  Sweden went on: “We sent nobody”
      answers: Kari Dahl condemned

3 statements (1 say, 1 condemn, 1 deny) in 2 of 3 sentences
2 events (1 contested, 1 reported)
warning D004: no published date: relative times are left open

`);
});

test.each([40, 60, 80, 100, 120])("no line is wider than %d columns", (width) => {
  const widest = Math.max(
    ...viewOf({}, width)
      .split("\n")
      .map((line) => [...line].length),
  );
  expect(widest).toBeLessThanOrEqual(Math.min(width, 100));
});

const [event, accusation] = exampleReading.events;
const [first, ...others] = exampleReading.statements;
const [figure] = exampleReading.quantities;
if (!event || !accusation || !first || !figure) throw new Error("the example has changed");

test("where the report alone speaks, its events stand at the left", () => {
  expect(
    viewOf({ statements: [], quantities: [], events: [{ ...event, positions: [] }] }),
  ).toContain("\n\n  contested  shooting: Sweden");
});

test("what a quotation tells in its later sentences stands with its statement", () => {
  const view = viewOf({ events: [{ ...event, sentence: 1 }] });
  expect(view).toMatch(/within what Kari Dahl said\n {6}contested {2}shooting/);
});

test("a figure that belongs to no event stands by itself", () => {
  expect(viewOf({ quantities: [{ ...figure, event: null }] })).toContain(
    "\n\n  figure     injured 40, says Sweden\n",
  );
});

test("without rules for them, acts are told by the report's words", () => {
  const statements = [{ ...first, act: null }, ...others];
  const view = viewOf({ statements });
  expect(view).toContain("  Kari Dahl (Norway, interior minister) told reporters she condemned");
  expect(view).toContain("3 statements (1 indirect, 1 condemn, 1 deny) in 2 of 3 sentences");
});

test("explained, each sentence has its marks, its footnote and its rules", () => {
  const view = viewOf({}, 100, (sentence) => (sentence === 1 ? null : `    (tokens ${sentence})`));
  expect(view).toContain(
    "key: [source] <cue> {content}\n\n  [Norway’s Interior Minister Kari Dahl]",
  );
  expect(view).toContain(
    "<condemned> {the raid in\n  Bodin}}.\n\n    (tokens 0)\n\n  Kari Dahl (Norway",
  );
  expect(view).toContain("cue: told · rule: codebook/cues.yaml#tell\n");
  expect(view).toContain(
    "ASSAULT/firearms · CAMEO 190 · rule: codebook/events/assault.yaml#raid\n",
  );
});

test("with colour, each part has its own, and a status too", () => {
  const view = readingView(shown, styleOf(100, true)).replaceAll("\u001b[", "^");
  expect(view).toContain("^36mKari Dahl^39m ^2m(Norway, interior minister)^22m ^33mtold^39m");
  expect(view).toContain("^35mcontested^39m  shooting: ^36mSweden^39m");
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
  expect(viewOf({ report: { ...exampleReading.report, ...change } })).toContain(want);
});

test("a report without statements says so", () => {
  expect(viewOf({ statements: [], events: [], quantities: [], messages: [] })).toBe(
    "Raid in Bodin\nFjord Courier · 2024-02-29 · 27 words · raid.txt\n\nno statements in 3 sentences\n\n",
  );
});

/** The example with an escape, a mark of direction and a bell in every text of its records. */
function poisoned<T>(value: T): T {
  const json = JSON.stringify(value, (key, inner) =>
    typeof inner === "string" && /^(?:name|role|text|rule|lemma)$/.test(key)
      ? `\u001b[2J\u202E${inner}\u0007`
      : inner,
  );
  return JSON.parse(json) as T;
}

test("text from strangers cannot move the cursor", () => {
  const { actors, places, times, statements, events, quantities, messages } =
    poisoned(exampleReading);
  const change = { actors, places, times, statements, events, quantities, messages };
  const view = viewOf(change, 80, () => "");
  expect(view).toContain("\uFFFD[2J\uFFFD");
  expect(view.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
});

test("nor can a report's own text, where it is shown as it stands", () => {
  const text = exampleText.replace("Kari Dahl", "\u001b[2JDahl");
  const view = readingView({ ...shown, text }, styleOf(80, false), () => "");
  expect(view).toContain("\uFFFD[2JDahl");
  expect(view).not.toContain("\u001b");
});
