import { expect, test } from "vitest";
import { pairsOf } from "./pair.js";

test.each([
  { what: "Pakistan struck Afghanistan", by: ["PAK"], to: ["AFG"], want: ["AFG PAK", "PAK>AFG"] },
  { what: "Kabul and Islamabad met", by: ["AFG", "PAK"], to: [], want: ["AFG PAK"] },
  { what: "police beat protesters", by: ["PAK"], to: ["PAK"], want: ["PAK PAK", "PAK>PAK"] },
  { what: "somebody shelled Kabul", by: [null], to: ["AFG"], want: [] },
  { what: "nobody", by: [], to: [], want: [] },
])("$what", ({ by, to, want }) => expect(pairsOf(by, to)).toEqual(want));
