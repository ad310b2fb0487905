import { describe, expect, test } from "vitest";
import type { Cell, Row, Said } from "../ledger/incident/matrix.js";
import { answersOf, isSilent, momentTold, timelineOf } from "./matrix.js";

const said = (change: Partial<Said> = {}): Said => ({
  ...{ report: "aa", record: "e1", names: [], figure: null, day: "2025-03-01" },
  ...{ quote: "It did.", marked: "It did." },
  ...change,
});

const three = { low: 3, high: 3, of: null };
const none: Cell = { affirms: [], denies: [] };

const row = (cells: Partial<Row["cells"]>, change: Partial<Row> = {}): Row => ({
  ...{ key: "SWE GOV", names: ["Sweden"], isParty: true, reports: ["aa"], is: "claimant" },
  cells: { happened: none, actor: none, killed: none, injured: none, place: none, ...cells },
  ...change,
});

describe("a cell", () => {
  test.each<{ name: string; cell: Cell; want: string[] }>([
    { name: "silence", cell: none, want: [] },
    { name: "that it happened", cell: { affirms: [said()], denies: [] }, want: ["affirms "] },
    {
      name: "each figure once",
      cell: {
        affirms: [
          said({ figure: three }),
          said({ figure: three }),
          said({ figure: { low: 9, high: null, of: "police" } }),
        ],
        denies: [],
      },
      want: ["affirms 3, at least 9 of police"],
    },
    {
      name: "both, by one who spoke twice",
      cell: {
        affirms: [said({ names: ["Norway", "Den\nmark"] })],
        denies: [said({ names: ["Norway"] })],
      },
      want: ["affirms Norway and Den mark", "denies Norway"],
    },
  ])("$name", ({ cell, want }) =>
    expect(answersOf(cell).map(({ stance, values }) => `${stance} ${values.join(", ")}`)).toEqual(
      want,
    ),
  );
});

test("who says nothing in their own word is silent", () => {
  expect(isSilent(row({}))).toBe(true);
  expect(isSilent(row({ place: { affirms: [said()], denies: [] } }))).toBe(false);
});

test("who said what when", () => {
  const rows = [
    row({
      happened: { affirms: [said({ day: null }), said({ day: "2025-03-02" })], denies: [] },
      killed: { affirms: [said({ day: "2025-03-02", report: "bb", figure: three })], denies: [] },
    }),
    row({ happened: { affirms: [said()], denies: [said()] } }, { is: "origin" }),
  ];
  expect(timelineOf(rows).map((one) => `${one.day} ${one.who.is} ${momentTold(one)}`)).toEqual([
    "2025-03-01 origin tells it",
    "2025-03-01 origin denies it",
    "2025-03-02 claimant affirms it: killed 3 · in 2 reports",
    "null claimant affirms it",
  ]);
});
