import { expect, test } from "vitest";
import { exampleReading } from "../reading/reading.example.js";
import { eventFields, placeText, scoreText } from "./event-fields.js";
import type { Field } from "./fields.js";
import { eventOf, exampleScene, type Said, statementOf } from "./scene.example.js";
import { statementFields } from "./statement-fields.js";

const rows = (fields: readonly Field[]): string[] =>
  fields.map(({ name, value, words, inferred }) => {
    const where = words.map(({ start, end }) => `${start}–${end}`).join();
    return `${name}: ${value}${where && ` @${where}`}${inferred ? " (implied)" : ""}`;
  });

test.each<{ text: string; said: Said; want: string[] }>([
  {
    text: "Kari Dahl warned Sweden that shells would fall.",
    said: {
      by: "Kari Dahl",
      actor: "a1",
      cue: "warned",
      act: "warn",
      content: ["shells would fall"],
      addressee: { spans: [{ start: 17, end: 23, text: "Sweden" }], actors: ["a3"] },
    },
    want: [
      "source: Kari Dahl · NOR @0–9",
      "cue: warned @10–16",
      "act: warn",
      "addressee: Sweden · SWE @17–23",
      "content: shells would fall @29–46",
      "form: indirect: not quoted",
    ],
  },
  {
    text: "“We held the bridge.”",
    said: { content: ["We held the bridge"], act: null, form: "direct" },
    want: [
      "source: nobody named (implied)",
      "cue: none: the quotation goes on",
      "act: none that a rule decides",
      "content: We held the bridge @1–19",
      "form: direct: all of it quoted",
    ],
  },
])("$text", ({ text, said, want }) => {
  expect(rows(statementFields(statementOf(text, said), exampleScene(text)))).toEqual(want);
});

test("an event: what was inferred says so, and each position says whose it is", () => {
  const party = { actor: "a2", spans: [], inferred: true } as const;
  const denial = { holder: "a3", stance: "denies", statement: null, spans: [] } as const;
  const event = eventOf({ actors: [party], positions: [denial], status: "denied" });
  const fields = rows(eventFields(event, exampleScene("")));
  expect(fields).toContain("actor: Norway · NOR (implied)");
  expect(fields).toContain("denies: Sweden");
  expect(fields).toContain("status: denied");
});

test("a place says how closely it is known", () => {
  const [place] = exampleReading.places;
  if (place) expect(placeText(place)).toMatch(/ · (city|point|country|province|region)/);
});

test.each([
  [-10, "−10"],
  [0, "0"],
  [3.5, "+3.5"],
])("%d is written %s", (score, want) => expect(scoreText(score)).toBe(want));
