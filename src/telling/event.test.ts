import { expect, test } from "vitest";
import type { Event, Place, Position, Quantity } from "../reading/format.js";
import { EVENT_TYPES, PLOVER } from "../reading/plover.js";
import { exampleReading } from "../reading/reading.example.js";
import { eventLine, eventNotes } from "./event.js";
import { kindOf } from "./kinds.js";
import { eventOf, exampleScene, textOf } from "./scene.example.js";

const by = (actor: `a${string}`, inferred = false) => ({ actor, spans: [], inferred });
const held = (holder: Position["holder"], stance: Position["stance"]): Position => ({
  ...{ holder, stance, statement: null, spans: [] },
});
const [norway, sweden] = [by("a2"), by("a3")];

test.each<{ event: Partial<Event>; want: string }>([
  { event: {}, want: "shooting · “raid”" },
  { event: { mode: [] }, want: "assault · “raid”" },
  { event: { mode: ["firearms", "abduct"] }, want: "shooting, abduction · “raid”" },
  { event: { actors: [norway] }, want: "shooting: Norway · “raid”" },
  { event: { recipients: [norway] }, want: "shooting → Norway · “raid”" },
  {
    event: { actors: [norway, by("a4")], recipients: [by("a3", true)] },
    want: "shooting: Norway and the Northern Front → Sweden (implied) · “raid”",
  },
  {
    event: { actors: [norway, sweden], recipients: [sweden, norway] },
    want: "shooting: Norway ↔ Sweden · “raid”",
  },
  {
    event: { type: "CONSULT", mode: [], actors: [norway], mediators: [by("a7")] },
    want: "consultation: Norway, mediated by Olav Lund · “raid”",
  },
  {
    event: {
      place: { place: "p2", spans: [], inferred: false },
      time: { time: "t1", inferred: true },
    },
    want: "shooting · Bodin · Mon 26 Feb (implied) · “raid”",
  },
  {
    event: { status: "claimed", positions: [held("a2", "affirms")] },
    want: "shooting · “raid” · by Norway",
  },
  {
    event: { status: "demanded", positions: [held("a2", "demands"), held("a3", "demands")] },
    want: "shooting · “raid” · by Norway and Sweden",
  },
  {
    event: { status: "contested", positions: [held("author", "affirms"), held("a3", "denies")] },
    want: "shooting · “raid” · affirmed by the report, denied by Sweden",
  },
  {
    event: { status: "threatened", positions: [held("a2", "threatens"), held("a3", "expects")] },
    want: "shooting · “raid” · threatened by Norway, expected by Sweden",
  },
  {
    event: { status: "expected", positions: [held("author", "expects")] },
    want: "shooting · “raid”",
  },
  { event: { historical: true }, want: "shooting · “raid” · history" },
])("$want", ({ event, want }) => {
  expect(textOf(eventLine(eventOf(event), exampleScene("")))).toBe(want);
});

const figure = (rest: Partial<Quantity>): Quantity => ({
  ...{ id: "q1", event: "e1", kind: "killed", low: 3, high: 3, of: null, holder: "author" },
  ...{ statement: null, spans: [{ start: 0, end: 1, text: "3" }] },
  ...rest,
});

test.each<{ quantity: Partial<Quantity>; want: string }>([
  { quantity: {}, want: "killed 3" },
  { quantity: { low: 40, high: 99 }, want: "killed 40–99" },
  { quantity: { high: null }, want: "killed at least 3" },
  { quantity: { low: null, kind: "injured" }, want: "injured at most 3" },
  { quantity: { of: "a3", holder: "a2" }, want: "killed 3 of Sweden, says Norway" },
])("a figure: $want", ({ quantity, want }) => {
  const scene = exampleScene("", { quantities: [figure(quantity)] });
  expect(textOf(eventLine(eventOf({}), scene))).toBe(`shooting · ${want} · “raid”`);
});

test.each([
  { words: "Attack", want: "same as “Attack” above" },
  { words: "Raid", want: "same as above" },
])("a second mention of $words: $want", ({ words, want }) => {
  const trigger = { spans: [{ start: 0, end: words.length, text: words }], lemma: "raid" };
  const scene = exampleScene("", { events: [eventOf({ trigger })] });
  expect(textOf(eventLine(eventOf({ id: "e2", same: "e1" }), scene))).toContain(` · ${want}`);
});

test("a place's name is safe to print", () => {
  const [place] = exampleReading.places;
  const places = [{ ...place, id: "p2", name: "Bo\u001b[2Jdin" } as Place];
  const event = eventOf({ place: { place: "p2", spans: [], inferred: false } });
  expect(textOf(eventLine(event, exampleScene("", { places })))).toContain("Bo\uFFFD[2Jdin");
});

test("why an event is there", () => {
  expect(textOf(eventNotes(eventOf({})))).toBe(
    "ASSAULT/firearms · CAMEO 190 · rule: codebook/events/assault.yaml#raid",
  );
});

test("each type and mode has words of its own, and none is its code in capitals", () => {
  const kinds = EVENT_TYPES.flatMap((type) => [
    kindOf({ type, mode: [] }),
    ...PLOVER[type].modes.map((mode) => kindOf({ type, mode: [mode] })),
  ]);
  expect(kinds.filter((kind) => !/^[a-z]/.test(kind) || /undefined|-/.test(kind))).toEqual([]);
});
