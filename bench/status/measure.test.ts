import { expect, test } from "vitest";
import type { Event } from "../../src/reading/format.js";
import { isRight, type Label } from "./measure.js";

const label = (status: Label["status"]): Label => ({
  ...{ id: "x", kind: "x", text: "Nobody shelled Velby.", trigger: "shelled", start: 7 },
  ...{ type: ["ASSAULT"], status, positions: [] },
});
const event = (type: Event["type"], status: Event["status"], start: number) => ({
  ...{ type, status },
  trigger: { spans: [{ start, end: start + 7, text: "shelled" }], lemma: "shell" },
});

test.each([
  ["the event", ["claimed"], [event("ASSAULT", "claimed", 7)], true],
  ["the other status", ["reported", "claimed"], [event("ASSAULT", "claimed", 7)], true],
  ["a wrong status", ["reported"], [event("ASSAULT", "claimed", 7)], false],
  ["a wrong type", ["claimed"], [event("AID", "claimed", 7)], false],
  ["another trigger", ["claimed"], [event("ASSAULT", "claimed", 15)], false],
  ["nothing where something is", ["claimed"], [], false],
  ["nothing where nothing is", ["none"], [event("AID", "reported", 7)], true],
  ["something where nothing is", ["none"], [event("ASSAULT", "reported", 7)], false],
] as const)("%s", (_, status, events, want) =>
  expect(isRight(label([...status]), events)).toBe(want),
);
