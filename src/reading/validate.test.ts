import { expect, test } from "vitest";
import { exampleReading, exampleText } from "./reading.example.js";
import { validate } from "./validate.js";

type Keys = readonly (string | number)[];

/** A copy of the example with one value changed; undefined takes the field away. */
function changed(keys: Keys, value: unknown): unknown {
  const copy = structuredClone(exampleReading);
  const owner = keys
    .slice(0, -1)
    .reduce<unknown>((at, key) => Reflect.get(at as object, key), copy);
  const last = keys.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(owner as object, last);
  else Reflect.set(owner as object, last, value);
  return copy;
}

const problemsOf = (value: unknown) =>
  validate(value, exampleText).problems.map(({ path, text }) => `${path}: ${text}`);

test("the example is a reading", () => {
  expect(validate(exampleReading, exampleText)).toEqual({ reading: exampleReading, problems: [] });
});

test("what was written and parsed again is the same reading", () => {
  const parsed: unknown = JSON.parse(JSON.stringify(exampleReading));
  expect(validate(parsed, exampleText).reading).toEqual(exampleReading);
});

const undated = { value: null, end: null, precision: null };
const span = { start: 0, end: 4, text: "OSLO" };

test.each<{ keys: Keys; value: unknown }>([
  { keys: ["report", "dateline"], value: null },
  { keys: ["report", "language"], value: null },
  { keys: ["report", "title"], value: null },
  { keys: ["reading", "codebook"], value: null },
  { keys: ["actors", 0, "country"], value: "UNO" },
  { keys: ["actors", 0, "country"], value: "KOS" },
  { keys: ["times", 0], value: { ...exampleReading.times[0], ...undated } },
  { keys: ["times", 1, "value"], value: "2024-02-05" },
  { keys: ["times", 1, "value"], value: "2001" },
  { keys: ["quantities", 0, "high"], value: null },
  { keys: ["quantities", 0, "holder"], value: "author" },
  { keys: ["statements", 0, "cue"], value: { spans: [], lemma: null } },
  { keys: ["events", 1, "same"], value: "e1" },
  { keys: ["events", 0, "mode"], value: [] },
])("may be: $keys = $value", ({ keys, value }) => {
  expect(problemsOf(changed(keys, value))).toEqual([]);
});

test.each<{ keys: Keys; value: unknown; want: string }>([
  // shape
  { keys: ["format"], value: 2, want: "format: Invalid input: expected 1" },
  { keys: ["colour"], value: "red", want: ': Unrecognized key: "colour"' },
  {
    keys: ["report", "url"],
    value: undefined,
    want: "report.url: Invalid input: expected string, received undefined",
  },
  {
    keys: ["report", "published"],
    value: "2025-02-30",
    want: "report.published: no day that exists",
  },
  {
    keys: ["times", 0, "value"],
    value: "2025-13",
    want: "times[0].value: no day or month that exists",
  },
  {
    keys: ["events", 0, "mode"],
    value: ["curfew"],
    want: "events[0].mode: curfew is no mode of ASSAULT",
  },
  { keys: ["events", 0, "quad"], value: 3, want: "events[0].quad: ASSAULT is of quad 4" },
  {
    keys: ["sentences", 0, "end"],
    value: 5.5,
    want: "sentences[0].end: Invalid input: expected int, received number",
  },
  {
    keys: ["actors", 0, "mentions", 0],
    value: { start: 4, end: 4, text: "OSLO" },
    want: "actors[0].mentions[0]: a span's end is its start plus the length of its text",
  },
  // references
  { keys: ["actors", 1, "id"], value: "a1", want: "actors[1].id: a1 is used twice" },
  { keys: ["actors", 0, "of"], value: "a9", want: "actors[0].of: a9 is not in the reading" },
  {
    keys: ["report", "dateline", "place"],
    value: "p9",
    want: "report.dateline.place: p9 is not in the reading",
  },
  {
    keys: ["statements", 0, "source", "actor"],
    value: "a9",
    want: "statements[0].source.actor: a9 is not in the reading",
  },
  {
    keys: ["statements", 0, "addressee", "actors"],
    value: ["a9"],
    want: "statements[0].addressee.actors[0]: a9 is not in the reading",
  },
  {
    keys: ["statements", 0, "time"],
    value: "t9",
    want: "statements[0].time: t9 is not in the reading",
  },
  {
    keys: ["statements", 2, "answers"],
    value: "s9",
    want: "statements[2].answers: s9 is not in the reading",
  },
  {
    keys: ["events", 0, "time", "time"],
    value: "t9",
    want: "events[0].time.time: t9 is not in the reading",
  },
  {
    keys: ["events", 0, "recipients", 0, "actor"],
    value: "a9",
    want: "events[0].recipients[0].actor: a9 is not in the reading",
  },
  {
    keys: ["events", 0, "positions", 1, "holder"],
    value: "a9",
    want: "events[0].positions[1].holder: a9 is not in the reading",
  },
  {
    keys: ["events", 1, "speech"],
    value: "s9",
    want: "events[1].speech: s9 is not in the reading",
  },
  {
    keys: ["quantities", 0, "event"],
    value: "e9",
    want: "quantities[0].event: e9 is not in the reading",
  },
  // chains
  {
    keys: ["statements", 0, "within"],
    value: "s1",
    want: "statements[0].within: s1 leads back to itself",
  },
  {
    keys: ["statements", 0, "within"],
    value: "s2",
    want: "statements[1].within: s2 leads back to itself",
  },
  { keys: ["actors", 1, "of"], value: "a1", want: "actors[0].of: a1 leads back to itself" },
  { keys: ["events", 0, "same"], value: "e1", want: "events[0].same: e1 is not a first mention" },
  // sentences
  {
    keys: ["sentences", 0, "end"],
    value: 120,
    want: "sentences[1]: 101–137 is empty, out of order or outside",
  },
  {
    keys: ["sentences", 2, "end"],
    value: 999,
    want: "sentences[2]: 138–999 is empty, out of order or outside",
  },
  { keys: ["events", 0, "sentence"], value: 3, want: "events[0].sentence: there is no sentence 3" },
  // sense
  { keys: ["times", 0, "spans"], value: [], want: "times[0]: stated does not fit its spans" },
  { keys: ["times", 1, "spans"], value: [span], want: "times[1]: implied does not fit its spans" },
  {
    keys: ["times", 0, "precision"],
    value: null,
    want: "times[0]: value and precision go together",
  },
  { keys: ["times", 1, "end"], value: "2023-12", want: "times[1]: it ends before it starts" },
  {
    keys: ["statements", 2, "content", "spans"],
    value: [],
    want: "statements[2]: it has neither cue nor content",
  },
  { keys: ["quantities", 0, "high"], value: 2, want: "quantities[0]: low is above high" },
  // the text
  {
    keys: ["report", "length"],
    value: 999,
    want: `report.length: 999, but the text has ${exampleText.length}`,
  },
  {
    keys: ["places", 1, "mentions"],
    value: [{ start: 1, end: 5, text: "OSLO" }],
    want: 'places[1].mentions[0]: 1–5 of the report is not "OSLO"',
  },
])("$want", ({ keys, value, want }) => {
  expect(problemsOf(changed(keys, value))).toContain(want);
});

test.each<Keys>([
  ["statements", 0, "act"],
  ["statements", 0, "form"],
  ["statements", 0, "id"],
  ["events", 0, "status"],
  ["events", 0, "type"],
  ["events", 0, "context", 0],
  ["events", 0, "positions", 0, "stance"],
  ["events", 0, "trigger", "spans"],
  ["actors", 0, "kind"],
  ["actors", 0, "country"],
  ["actors", 0, "sectors", 0],
  ["places", 0, "country"],
  ["places", 0, "precision"],
  ["times", 0, "basis"],
  ["quantities", 0, "kind"],
  ["messages", 0, "level"],
  ["messages", 0, "code"],
])("a word that is not of the format: %s %s %s", (...keys) => {
  const [problem] = validate(changed(keys, "EUX"), exampleText).problems;
  expect(problem?.path).toContain(String(keys[0]));
});

test("without the text, spans are taken at their word", () => {
  const moved = changed(["places", 1, "mentions"], [{ start: 1, end: 5, text: "OSLO" }]);
  expect(validate(moved).problems).toEqual([]);
});
