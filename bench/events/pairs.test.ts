import { expect, test } from "vitest";
import { type Pair, pairCounts, pairedOf } from "./pairs.js";

const pair = (root: string, source: string | null, target: string | null): Pair => ({
  ...{ root, source, target },
});
const line = (events: object[]) => JSON.stringify({ text: "A sentence.", events });

test.each([
  [{ code: "0352", source: "NORGOV", target: "TCD" }, pair("03", "NOR", "TCD")],
  [{ code: "190", source: "TCDREB", target: "---" }, pair("19", "TCD", null)],
  [{ code: "110", source: "IGOUNO", target: "IGOEUREEC" }, pair("11", "UNO", "EUR")],
])("%j", (event, want) =>
  expect(pairedOf([line([event]), ""])).toEqual([{ text: "A sentence.", pairs: [want] }]),
);

const both = [pair("04", "NOR", "TCD"), pair("04", "TCD", "NOR")];

test.each([
  ["each way counts", both, both, 2],
  ["said twice is right once", [pair("04", "NOR", "TCD")], [...both, ...both], 1],
  ["another root", both, [pair("03", "NOR", "TCD")], 0],
  ["nobody is not somebody", [pair("19", "TCD", null)], [pair("19", "TCD", "NOR")], 0],
] as const)("%s", (_, gold, said, correct) =>
  expect(pairCounts(gold, said)).toEqual({ gold: gold.length, system: said.length, correct }),
);
