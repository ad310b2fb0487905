import { describe, expect, test } from "vitest";
import { accountOf } from "../ledger/incident/account.js";
import { day, happened, norway, party, sweden } from "../ledger/incident/happening.example.js";
import {
  claimantName,
  countedOrigins,
  incidentHeadline,
  incidentSentence,
  linkReasons,
  toldFigure,
} from "./incident.js";

const told = (change: Parameters<typeof happened>[1]) =>
  incidentSentence(accountOf([happened("aa-1", change)], new Map()));

describe("the happening in one sentence", () => {
  test.each([
    {
      change: { when: day("2025-03-01") },
      want: "air strike by Norway against Sweden, Bodin, Sat 1 Mar 2025.",
    },
    {
      change: {},
      want: "air strike by Norway against Sweden, Bodin, some time from Sun 23 Feb – Sun 2 Mar 2025.",
    },
    {
      change: {
        actors: [norway, party("Denmark"), party("Finland")],
        place: null,
        when: day("2025-03-01"),
      },
      want: "air strike by Norway, Denmark and Finland against Sweden, Sat 1 Mar 2025.",
    },
    {
      change: {
        type: "REQUEST",
        modes: [],
        mediators: [party("Denmark")],
        when: day("2025-03-01", "2025-03-02"),
      },
      want: "request by Norway toward Sweden mediated by Denmark, Bodin, Sat 1 – Sun 2 Mar 2025.",
    },
    {
      change: {
        actors: [],
        recipients: [],
        place: null,
        when: { from: null, to: null, stated: false },
      },
      want: "air strike.",
    },
    {
      change: { actors: [party("Nor\u202Eway\n")], when: day("2025-03-01") },
      want: "air strike by Nor\uFFFDway against Sweden, Bodin, Sat 1 Mar 2025.",
    },
  ] as const)("$want", ({ change, want }) => expect(told(change)).toBe(want));

  test("as a headline it begins with a capital", () =>
    expect(incidentHeadline(accountOf([happened("aa-1")], new Map()))).toMatch(/^Air strike by/));
});

test.each([
  { holder: null, want: "killed 3 of Sweden [1 report]" },
  { holder: sweden, want: "killed 3 of Sweden, says Sweden (a party) [1 report]" },
])("a figure: $want", ({ holder, want }) => {
  const figures = [{ kind: "killed" as const, low: 3, high: 3, of: sweden, holder }];
  const [figure] = accountOf([happened("aa-1", { figures })], new Map()).figures;
  expect(figure && toldFigure(figure)).toBe(want);
});

test("names, counts and reasons", () => {
  const names = ["Kari Dahl", norway.name, "Oslo", "the ministry"];
  expect(claimantName({ names, isParty: true })).toBe("Kari Dahl, Norway, Oslo (a party)");
  expect(countedOrigins(3, 1)).toBe("3 reports, 1 origin");
  const reasons = [
    { why: "what", words: "bomb", points: 2 },
    { why: "where", words: "Bodin, Oslo", points: -4 },
    { why: "wording", words: "a, b, c, d", points: 3 },
  ] as const;
  expect(linkReasons({ reasons })).toBe("what: bomb; wording: a, b, c, …");
});
