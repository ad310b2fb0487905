import { describe, expect, test } from "vitest";
import type { Event, Quantity, Reading } from "../../reading/format.js";
import { exampleReading, exampleText } from "../../reading/reading.example.js";
import { contextOf } from "./context.js";
import { happeningsOf } from "./happening.js";
import { matrixOf, type Question, type Telling } from "./matrix.js";

const span = (text: string) => {
  const start = exampleText.indexOf(text);
  return { start, end: start + text.length, text };
};

const raid = exampleReading.events.find(({ type }) => type === "ASSAULT") as Event;
const hurt = exampleReading.quantities[0] as Quantity;

/** The example's raid, held and counted as a row of the table says. */
function telling(
  positions: Event["positions"],
  quantities: readonly Partial<Quantity>[] = [],
  change: Partial<Event> = {},
): Telling {
  const event = {
    ...raid,
    actors: [],
    place: null,
    speech: null,
    same: null,
    positions,
    ...change,
  };
  const reading: Reading = {
    ...exampleReading,
    events: [event],
    quantities: quantities.map((one) => ({ ...hurt, event: event.id, statement: null, ...one })),
  };
  const { id, textHash, title, publisher, url, published } = reading.report;
  const report = { id, textHash, title, publisher, url, published, text: exampleText };
  const [happening] = happeningsOf(report, reading);
  if (!happening) throw new Error("the example has no happening");
  return { happening, reading, text: exampleText };
}

const held = (holder: string, stance: "affirms" | "denies" | "expects") =>
  ({ holder, stance, statement: null, spans: [] }) as Event["positions"][number];

/** "claimant NOR happened +": who says what, with a minus where it is denied. */
function cells(one: Telling): string[] {
  return matrixOf([one], new Map([["0123456789abcdef", "feed"]])).flatMap(({ is, key, cells }) =>
    Object.entries(cells).flatMap(([question, { affirms, denies }]) => [
      ...affirms.map((said) => `${is} ${key} ${question} +${shownIn(question as Question, said)}`),
      ...denies.map((said) => `${is} ${key} ${question} -${shownIn(question as Question, said)}`),
    ]),
  );
}

const shownIn = (
  question: Question,
  { names, figure }: { names: readonly string[]; figure: { low: number | null } | null },
) => (question === "happened" ? "" : (figure?.low ?? names.join()));

const sides = { actors: [{ actor: "a3", spans: [span("Sweden")], inferred: false }] } as const;
const place = { place: { place: "p1", spans: [span("OSLO")], inferred: false } } as const;

describe("who says what of an incident", () => {
  test.each<{ name: string; told: Telling; want: string[] }>([
    {
      name: "a report alone",
      told: telling([held("author", "affirms")]),
      want: ["origin feed happened +"],
    },
    {
      name: "who expects it says nothing of it",
      told: telling([held("author", "affirms"), held("a2", "expects")]),
      want: ["origin feed happened +"],
    },
    {
      name: "who denies a deed denies who did it, and says nothing of where",
      told: telling([held("a2", "affirms"), held("a3", "denies")], [], { ...sides, ...place }),
      want: [
        "claimant NOR GOV happened +",
        "claimant NOR GOV actor +Sweden",
        "claimant NOR GOV place +Oslo",
        "claimant SWE GOV happened -",
        "claimant SWE GOV actor -Sweden",
      ],
    },
    {
      name: "what is inferred nobody says",
      told: telling([held("author", "affirms")], [], {
        actors: [{ actor: "a3", spans: [], inferred: true }],
        place: { place: "p1", spans: [], inferred: true },
      }),
      want: ["origin feed happened +"],
    },
    {
      name: "figures stay with those who give them",
      told: telling(
        [held("author", "affirms")],
        [
          { kind: "killed", low: 3, high: 3, holder: "author" },
          { kind: "killed", low: 9, high: 9, holder: "a3" },
          { kind: "captured", low: 2, high: 2, holder: "a3" },
        ],
      ),
      want: ["claimant SWE GOV killed +9", "origin feed happened +", "origin feed killed +3"],
    },
    {
      name: "who denies the deed denies its figures, those that he is quoted with too",
      told: telling(
        [held("a2", "affirms"), held("a3", "denies")],
        [
          { kind: "killed", low: 9, high: 9, holder: "a2" },
          { kind: "injured", low: 4, high: 4, holder: "a3" },
        ],
      ),
      want: [
        "claimant NOR GOV happened +",
        "claimant NOR GOV killed +9",
        "claimant SWE GOV happened -",
        "claimant SWE GOV killed -9",
        "claimant SWE GOV injured -4",
      ],
    },
  ])("$name", ({ told, want }) => expect(cells(told).sort()).toEqual([...want].sort()));

  test("an origin that says nothing in its own word is there, and silent", () => {
    const rows = matrixOf([telling([held("a2", "affirms")])], new Map());
    expect(rows.map(({ is, reports }) => `${is} ${reports}`)).toEqual([
      "claimant 0123456789abcdef",
      "origin 0123456789abcdef",
    ]);
  });
});

test("words in their sentence; those of other sentences are left out", () => {
  const { quote, marked } = contextOf(
    [span("Forty people"), span("raid")],
    exampleReading,
    exampleText,
  );
  expect(quote).toBe("Forty people were hurt, Sweden said.");
  expect(marked).toBe("\uE000Forty people\uE001 were hurt, Sweden said.");
});
