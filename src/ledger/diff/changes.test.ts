import { expect, test } from "vitest";
import type { Event, Reading } from "../../reading/format.js";
import { exampleReading } from "../../reading/reading.example.js";
import { changesBetween } from "./changes.js";

const { events, statements, actors } = exampleReading;
const [raid, condemned] = events as [Event, Event];

/** A reading in which every id is another than before, as after a newer version. */
function renumbered(reading: Reading): Reading {
  const text = JSON.stringify(reading).replace(/"([aptseq])(\d+)"/g, (_, letter, number) =>
    JSON.stringify(`${letter}${Number(number) + 10}`),
  );
  return JSON.parse(text);
}

test.each<{ name: string; after: Reading; want: string[] }>([
  { name: "nothing", after: exampleReading, want: [] },
  { name: "ids", after: renumbered(exampleReading), want: [] },
  {
    name: "a status",
    after: { ...exampleReading, events: [{ ...raid, status: "denied" }, condemned] },
    want: ["recoded event ASSAULT status"],
  },
  {
    name: "a type",
    after: {
      ...exampleReading,
      events: [{ ...raid, type: "COERCE", mode: ["seize"] }, condemned],
    },
    want: ["recoded event COERCE type, mode"],
  },
  {
    name: "another country",
    after: {
      ...exampleReading,
      actors: actors.map((one) => (one.id === "a3" ? { ...one, country: "FIN" } : one)),
    },
    want: [
      "recoded statement condemn about",
      "recoded event ASSAULT actors, positions",
      "recoded quantity injured holder",
    ],
  },
  {
    name: "one gone",
    after: { ...exampleReading, statements: statements.slice(0, 2) },
    want: ["gone statement deny"],
  },
  {
    name: "a trigger of more words",
    after: {
      ...exampleReading,
      events: [
        {
          ...raid,
          trigger: { ...raid.trigger, spans: [{ start: 80, end: 93, text: "the raid in" }] },
        },
        condemned,
      ],
    },
    want: [],
  },
  {
    name: "two on the same words: the one that is alike is the same",
    after: { ...exampleReading, events: [{ ...raid, type: "PROTEST", mode: [] }, raid, condemned] },
    want: ["added event PROTEST"],
  },
])("$name", ({ after, want }) => {
  const changes = changesBetween(exampleReading, after).flatMap((change) => {
    if (change.is === "same") return [];
    const { kind, type } = change.is === "gone" ? change.before : change.after;
    const fields = change.is === "recoded" ? ` ${change.fields.join(", ")}` : "";
    return [`${change.is} ${kind} ${type}${fields}`];
  });
  expect(changes).toEqual(want);
});
