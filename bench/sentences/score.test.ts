import { expect, test } from "vitest";
import { exampleReading } from "../../src/reading/reading.example.js";
import { labelledSentences } from "./label.js";
import { scoreOf } from "./score.js";

const [raid] = exampleReading.events;
const trigger = raid?.trigger.spans[0]?.text ?? "";
const { start = 0 } = raid?.trigger.spans[0] ?? {};
const text = `${" ".repeat(start)}${trigger}`;
const label = {
  ...{ type: raid?.type ?? "AID", typeOr: [], trigger, source: [], target: [] },
  ...{ happened: true, optional: false },
};

test.each([
  ["the event", [label], 1],
  ["another type there", [{ ...label, type: "AID" as const }], 0],
  ["none", [], 0],
])("%s", (_, events, correct) => {
  const { type } = scoreOf({ id: "s1", text, events }, exampleReading);
  expect(type.correct).toBe(correct);
});

test("every trigger stands in its sentence", () => {
  for (const { text, events } of labelledSentences())
    for (const { trigger } of events) expect(text).toContain(trigger);
});
