import { expect, test } from "vitest";
import { blank } from "../codebook/codebook.example.js";
import type { Actor } from "../reading/format.js";
import type { Scene } from "./happening.js";
import { sideOf } from "./side.js";

const actor = (id: Actor["id"], fields: Partial<Actor>): Actor => ({
  ...{ id, name: id, kind: "organisation", country: null, sectors: [], role: null },
  ...{ of: null, known: null, mentions: [] },
  ...fields,
});

const actors: readonly Actor[] = [
  actor("a1", { kind: "state", country: "NOR" }),
  actor("a2", { kind: "person", country: "NOR", sectors: ["GOV"], of: "a1" }),
  actor("a3", { country: "NOR", sectors: ["MIL"] }),
  actor("a4", { kind: "group", country: "NOR", sectors: ["REB"] }),
  actor("a5", { kind: "person", country: "NOR", sectors: ["REB"], of: "a4" }),
  actor("a6", { kind: "state", country: "CHL" }),
  actor("a7", { country: "UNO", sectors: ["GOV"] }),
  actor("a8", { country: "UNO", sectors: ["MIL"] }),
];
const scene: Scene = {
  ...{ text: "", sentences: [], statements: [], codebook: blank },
  cast: { actors, at: () => [] },
};

test.each([
  ["a minister and his state", "a2", ["a1"], "own"],
  ["a minister and his state's army", "a2", ["a3"], "own"],
  ["a state and rebels in it", "a1", ["a4"], "other"],
  ["a rebel and his group", "a5", ["a4"], "own"],
  ["two rebels of no common group", "a4", ["a3"], "other"],
  ["two states", "a1", ["a6"], "other"],
  ["one of several", "a1", ["a6", "a3"], "own"],
  ["two bodies of no state", "a7", ["a8"], "other"],
  ["nobody known to act", "a1", [], "open"],
] as const)("%s", (_, holder, acting, want) => {
  expect(sideOf({ sentence: 0, token: 0, actors: acting }, holder, scene)).toBe(want);
});
