import { expect, test } from "vitest";
import type { Actor, Event } from "../../src/reading/format.js";
import type { Coded } from "./coded.js";
import { asBody, isSealed, recordRows, recordsOf } from "./records.js";

const line = (event: string, source: unknown, target: unknown) =>
  JSON.stringify({ id: "R1", text: "A sentence.", event, source, target });

test.each([
  [
    line("FIGHT", [{ code: "JAP" }], [{ code: "USAMIL" }]),
    { type: "ASSAULT", sources: ["JPN"], targets: ["USA"] },
  ],
  [
    line("AGREE", [{ code: "USA" }, { code: "JOR" }], ""),
    { type: "AGREE", sources: ["USA", "JOR"], targets: [] },
  ],
  [
    line("AID", [{ code: "IGOUNO" }], [{ code: "EUR" }]),
    { type: "AID", sources: ["IGO"], targets: ["EUR"] },
  ],
  [line("AID", [{}], undefined), { type: "AID", sources: [], targets: [] }],
])("%s", (text, want) =>
  expect(recordsOf([text, ""])).toEqual([{ id: "R1", text: "A sentence.", ...want }]),
);

test("about half of the records are sealed", () => {
  const ids = Array.from({ length: 400 }, (_, index) => `R${index}`);
  const sealed = ids.filter((id) => isSealed({ id, text: "", type: "", sources: [], targets: [] }));
  expect(sealed.length).toBeGreaterThan(160);
  expect(sealed.length).toBeLessThan(240);
});

const actor = (
  id: Actor["id"],
  country: Actor["country"],
  sectors: Actor["sectors"] = [],
): Actor => ({
  ...{
    id,
    name: id,
    kind: "state",
    country,
    sectors,
    role: null,
    of: null,
    known: null,
    mentions: [],
  },
});
const party = (id: Actor["id"]) => ({ actor: id, spans: [], inferred: false });
const coded = (type: string, by: Actor["id"][], to: Actor["id"][]): Coded => {
  const event = { type, actors: by.map(party), recipients: to.map(party) } as unknown as Event;
  const actors = [
    actor("a1", "NOR"),
    actor("a2", "TCD"),
    actor("a3", null, ["REB"]),
    actor("a4", "UNO"),
  ];
  return { actors, events: [event], all: [event] };
};
const scoreOf = (
  event: string,
  sources: string[],
  targets: string[],
  found: Coded,
  metric: string,
) => {
  const record = { id: "R1", text: "", type: event, sources, targets };
  return recordRows("x", [[record, found]]).find((row) => row.metric === metric)?.value;
};

test.each([
  ["AID", ["NOR"], ["TCD"], coded("AID", ["a1"], ["a2"]), "all three R", 100],
  ["AID", ["NOR"], ["TCD"], coded("AID", ["a2"], ["a1"]), "all three R", 0],
  ["AID", ["NOR"], ["TCD"], coded("AGREE", ["a1"], ["a2"]), "category R", 0],
  ["AID", ["NOR"], ["TCD"], coded("AGREE", ["a1"], ["a2"]), "source P", 100],
  ["AID", ["NOR"], ["REB"], coded("AID", ["a1"], ["a3"]), "target R", 100],
  ["AID", ["NOR"], [], coded("AID", ["a1"], []), "target R", 100],
  ["AID", ["NOR"], ["IGO"], coded("AID", ["a1"], ["a4"]), "target R", 0],
  // reciprocal: both sides are sources, wherever the coding has them
  ["CONSULT", ["NOR", "TCD"], [], coded("CONSULT", ["a1"], ["a2"]), "all three R", 100],
  ["CONSULT", ["NOR", "TCD"], [], coded("CONSULT", ["a1"], []), "all three R", 0],
] as const)("%s %j %j: %s %s", (event, sources, targets, found, metric, want) =>
  expect(scoreOf(event, [...sources], [...targets], found, metric)).toBe(want),
);

test("all bodies of states may be one", () => {
  const record = { id: "R1", text: "", type: "AID", sources: ["NOR"], targets: ["EUR"] };
  const rows = recordRows("x", [[record, coded("AID", ["a1"], ["a4"])]], asBody);
  expect(rows.find(({ metric }) => metric === "all three R")?.value).toBe(100);
});
