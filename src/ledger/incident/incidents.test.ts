import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "./decision.js";
import { before, day, happened } from "./happening.example.js";
import { incidentsOf } from "./incidents.js";
import { linkBetween } from "./link.js";

const link = (one: string, other: string, points = 8) => ({ one, other, points });
const grouped = (evidence: Parameters<typeof incidentsOf>[0]) =>
  incidentsOf(evidence).map(({ happenings }) => happenings.join(" "));
const named = (...ids: string[]) => ids.map((id) => happened(id));

const sunday = happened("a-0", { when: day("2025-03-02") });
const vague = happened("b-0", { when: before("2025-03-06", "2025-02-27") });
const wednesday = happened("c-0", { when: day("2025-03-05") });
const three = ["a", "b", "c"].flatMap((one) => ["x", "y"].map((kind) => `${kind}${one}-0`));
const twice = (kind: string) => [
  link(`${kind}a-0`, `${kind}b-0`),
  link(`${kind}b-0`, `${kind}c-0`),
];

test.each([
  {
    what: "links join, over others too",
    evidence: {
      happenings: named("a-0", "b-0", "c-0", "d-0"),
      links: [link("a-0", "b-0"), link("b-0", "c-0")],
    },
    want: ["a-0 b-0 c-0", "d-0"],
  },
  {
    what: "attacks of two days are not joined by a report without a day; it goes with the one it is more like",
    evidence: {
      happenings: [sunday, vague, wednesday],
      links: [link("a-0", "b-0", 7), link("b-0", "c-0", 9)],
    },
    want: ["a-0", "b-0 c-0"],
  },
  {
    what: "a year of reports a week apart is not one incident",
    evidence: {
      happenings: [1, 2, 3, 4, 5].map((n) => {
        const told = `2025-0${n}-02`;
        return happened(`r${n}-0`, { published: told, when: before(told, `2025-0${n}-01`) });
      }),
      links: [
        link("r1-0", "r2-0"),
        link("r2-0", "r3-0"),
        link("r3-0", "r4-0"),
        link("r4-0", "r5-0"),
      ],
    },
    want: ["r1-0", "r2-0", "r3-0", "r4-0", "r5-0"],
  },
  {
    what: "one report does not join what several tell apart",
    evidence: {
      happenings: named(...three),
      links: [...twice("x"), ...twice("y"), link("xa-0", "yb-0", 6)],
    },
    want: ["xa-0 xb-0 xc-0", "ya-0 yb-0 yc-0"],
  },
  {
    what: "two reports on either side do",
    evidence: {
      happenings: named(...three),
      links: [...twice("x"), ...twice("y"), link("xa-0", "yb-0", 6), link("xb-0", "ya-0", 6)],
    },
    want: ["xa-0 xb-0 xc-0 ya-0 yb-0 yc-0"],
  },
  {
    what: "a report and its copy are one report",
    evidence: {
      happenings: named(...three),
      links: [...twice("x"), ...twice("y"), link("xa-0", "yb-0", 6), link("xb-0", "ya-0", 6)],
      origins: new Map([["xb", "xa"]]),
    },
    want: ["xa-0 xb-0 xc-0 ya-0 yb-0 yc-0"],
  },
])("$what", ({ evidence, want }) => expect(grouped(evidence)).toEqual(want));

const at = (report: string) => [{ report, start: 0, end: 5 }];
const decision = (id: number, kind: Decision["kind"], one: string, other: string): Decision => ({
  ...{ id, kind, one: at(one), other: at(other) },
});
const pair = { happenings: named("a-0", "b-0", "c-0"), links: [link("a-0", "b-0")] };

test.each([
  {
    what: "merged without a link",
    decisions: [decision(1, "merge", "a", "c")],
    want: ["a-0 b-0 c-0"],
  },
  {
    what: "split in spite of a link",
    decisions: [decision(1, "split", "a", "b")],
    want: ["a-0", "b-0", "c-0"],
  },
  {
    what: "the later decision wins",
    decisions: [decision(1, "split", "a", "b"), decision(2, "merge", "b", "a")],
    want: ["a-0 b-0", "c-0"],
  },
  {
    what: "a merge that a later split goes against falls",
    decisions: [decision(1, "merge", "a", "c"), decision(2, "split", "c", "a")],
    want: ["a-0 b-0", "c-0"],
  },
  {
    what: "what no reading has any more is passed over",
    decisions: [decision(1, "split", "a", "gone")],
    want: ["a-0 b-0", "c-0"],
  },
])("a person's decision: $what", ({ decisions, want }) =>
  expect(grouped({ ...pair, decisions })).toEqual(want),
);

test("later reports keep to a split", () => {
  const happenings = [...pair.happenings, happened("d-0")];
  const links = [...pair.links, link("a-0", "d-0"), link("b-0", "d-0")];
  const decisions = [decision(1, "split", "a", "b")];
  expect(grouped({ happenings, links, decisions })).toEqual(["a-0 d-0", "b-0", "c-0"]);
});

/** Happenings that differ in what links look at. */
const arbitrary = fc.array(
  fc.record({
    published: fc.constantFrom("2025-03-02", "2025-03-04", "2025-03-20", null),
    word: fc.constantFrom("bomb", "shell"),
    names: fc.subarray(["bodin", "halden", "dahl", "holm"]),
    stated: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);

test("any order gives the same incidents", () => {
  const told = arbitrary.map((all) =>
    all.map(({ published, word, names, stated }, n) =>
      happened(`r${n}-0`, {
        ...{ published, triggers: [word], place: null },
        wording: { names, words: [], numbers: [] },
        when:
          published === null
            ? { from: null, to: null, stated: false }
            : { from: published, to: published, stated },
      }),
    ),
  );
  fc.assert(
    fc.property(
      told.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const from = (happenings: typeof all) => {
          const links = happenings.flatMap((one, n) =>
            happenings.slice(0, n).flatMap((other) => linkBetween(one, other) ?? []),
          );
          return incidentsOf({ happenings, links });
        };
        expect(from(shuffled)).toEqual(from(all));
      },
    ),
  );
});
