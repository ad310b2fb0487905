import { expect, test } from "vitest";
import { exampleReading, exampleText } from "../../src/reading/reading.example.js";
import { changes } from "./compare.js";
import { type Golden, goldenOf, written } from "./golden.js";

const golden = goldenOf(exampleReading);
const [first, second, third] = golden.statements;
const [raid, condemned] = golden.events;
if (!first || !second || !third || !raid || !condemned) throw new Error("the example has changed");

/** Where a word of the example stands. */
const at = (word: string) => exampleText.indexOf(word);

/** The example with another id for every actor. */
const renamed = JSON.parse(JSON.stringify(golden).replace(/"a([123])"/g, '"a1$1"')) as Golden;

/** As a comparison writes them. */
function positions(list: Golden["events"][number]["positions"]): string {
  const spans = (texts: readonly { text: string }[]) =>
    texts.map(({ text }) => `“${text}” ${at(text)}–${at(text) + text.length}`);
  return JSON.stringify(
    list.map((one) => ({
      holder: one.holder === "author" ? "author" : "actor Sweden",
      stance: one.stance,
      statement: one.statement && `statement “We sent nobody” at ${at("We sent")}`,
      spans: spans(one.spans),
    })),
  );
}

test.each<{ name: string; after: Golden; want: string[] }>([
  { name: "nothing", after: golden, want: [] },
  { name: "ids alone", after: renamed, want: [] },
  {
    name: "a field",
    after: { ...golden, statements: [{ ...first, act: "claim" }, second, third] },
    want: [`  statement “told” at ${at("told")}`, '    act: "say" → "claim"'],
  },
  {
    name: "whom an id means",
    after: { ...golden, statements: [first, { ...second, within: "s3" }, third] },
    want: [
      `  statement “condemned” at ${at("condemned")}`,
      `    within: "statement “told” at ${at("told")}" → "statement “We sent nobody” at ${at("We sent")}"`,
    ],
  },
  {
    name: "a field of a field",
    after: {
      ...golden,
      events: [raid, { ...condemned, trigger: { spans: condemned.trigger.spans, lemma: "damn" } }],
    },
    want: [`  event “condemned” at ${at("condemned")}`, '    trigger.lemma: "condemn" → "damn"'],
  },
  {
    name: "what a list holds",
    after: { ...golden, statements: [first, { ...second, about: [] }, third] },
    want: [
      `  statement “condemned” at ${at("condemned")}`,
      '    about: - {"actor":"actor Sweden","spans":[]}',
    ],
  },
  {
    name: "the order of a list",
    after: { ...golden, events: [{ ...raid, positions: raid.positions.toReversed() }, condemned] },
    want: [
      `  event “raid” at ${at("raid")}`,
      `    positions: ${positions(raid.positions)} → ${positions(raid.positions.toReversed())}`,
    ],
  },
  {
    name: "a record that is gone",
    after: { ...golden, quantities: [] },
    want: [
      `- quantity “Forty” at 101: event "event “raid” at ${at("raid")}", kind "injured", low 40, high 40, ` +
        'holder "actor Sweden", spans ["“Forty” 101–106"]',
    ],
  },
  {
    name: "a record that is new",
    after: { ...golden, messages: [...golden.messages, ...golden.messages] },
    want: [
      '+ message D004 (2): level "warning", code "D004", text "no published date: relative times ' +
        'are left open"',
    ],
  },
])("$name", ({ after, want }) => {
  expect(changes(golden, after)).toEqual(want);
});

test("a golden file is the reading without its versions, as JSON", () => {
  const { reading: _, ...rest } = exampleReading;
  expect(JSON.parse(written(golden))).toEqual(rest);
});

test("what fits on a line is on one", () => {
  const lines = written(golden).split("\n");
  expect(lines).toContain(
    '      "content": { "spans": [{ "start": 139, "end": 153, "text": "We sent nobody" }] },',
  );
});
