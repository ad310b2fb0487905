import { expect, test } from "vitest";
import { type Turn, type World, worldBeneath } from "./world.js";

const turn = (makes: World, more: Partial<Turn> = {}): Turn => ({ makes, words: [], ...more });

/** The innermost turn first. */
test.each([
  ["the army struck", [], "actual"],
  ["did not fail to strike", [turn("not"), turn("not")], "actual"],
  ["will not fail to strike", [turn("not"), turn("forgone")], "expected"],
  ["will fail to strike", [turn("not"), turn("expected")], "forgone"],
  ["did not prevent the strike", [turn("supposed", { negated: "actual" }), turn("not")], "actual"],
  [
    "will not hesitate to strike",
    [turn("supposed", { negated: "actual" }), turn("forgone")],
    "expected",
  ],
  ["did not try to strike", [turn("supposed"), turn("not")], "not"],
  ["may try to strike", [turn("supposed"), turn("possible")], "supposed"],
  ["may not strike", [turn("not"), turn("possible")], "possible"],
  ["will perhaps strike", [turn("possible"), turn("expected")], "possible"],
  ["may discuss a truce", [turn("actual", { opaque: true }), turn("possible")], "supposed"],
  ["did not answer, striking", [turn("actual", { sheltered: true }), turn("not")], "actual"],
  ["need not strike", [turn("obliged"), turn("not")], "supposed"],
] as const)("%s", (_, turns, want) => expect(worldBeneath(turns)).toBe(want));
