import { describe, expect, test } from "vitest";
import type { Reading, Span } from "../../reading/format.js";
import { exampleText } from "../../reading/reading.example.js";
import { applied } from "./applied.js";
import { carried } from "./carried.js";
import { overlapOf } from "./overlap.js";
import { undoing } from "./proposed.js";
import { accepts, adds, corrects, fieldsOf, reading, rejects, reviewer } from "./review.example.js";

const [raid, condemned] = reading.events;
if (!raid || !condemned) throw new Error("the example has two events");

function span(text: string): Span {
  const start = exampleText.indexOf(text);
  return { start, end: start + text.length, text };
}

/** The example read anew, with other numbers: every actor and event one further on. */
const renumbered: Reading = {
  ...reading,
  actors: reading.actors.map((actor) => ({
    ...actor,
    id: `a${Number(actor.id.slice(1)) + 1}` as const,
    of: actor.of && (`a${Number(actor.of.slice(1)) + 1}` as const),
  })),
  events: [{ ...raid, id: "e7" }],
};

function eventOf(words: string, type = raid?.type): Reading {
  const event = { ...raid, id: "e3", type, trigger: { spans: [span(words)], lemma: "raid" } };
  return { ...reading, events: [event as typeof raid] } as Reading;
}

describe("a review of the word “raid” as an assault, carried over to", () => {
  test.each([
    { after: eventOf("raid"), want: "carried" },
    { after: eventOf("the raid"), want: "carried" },
    // four characters of eight
    { after: eventOf("raid in "), want: "carried" },
    // four of nine
    { after: eventOf("raid in B"), want: "orphan" },
    { after: eventOf("Bodin"), want: "orphan" },
    { after: eventOf("raid", "COERCE"), want: "orphan" },
    { after: { ...reading, events: [] }, want: "orphan" },
  ])("$after.events.0.type $after.events.0.trigger.spans.0.text: $want", ({ after, want }) => {
    const [one] = carried([accepts("e1")], reading, after);
    expect(one?.outcome).toBe(want);
  });
});

describe("a review carried over", () => {
  test("is of the new record, and stays as it was given", () => {
    const review = rejects("e1");
    const [one] = carried([review], reading, eventOf("the raid"));
    expect(one?.review).toBe(review);
    if (one?.outcome !== "carried") throw new Error("it is carried");
    expect(one.as.spans).toEqual([span("the raid")]);
    expect(applied(eventOf("the raid"), [one.as]).rejected).toEqual(new Set(["e3"]));
  });

  test("refers to the new reading's records", () => {
    const review = corrects("s1", "source.actor", "a2");
    const [one] = carried([review], reading, renumbered);
    expect(one).toMatchObject({ outcome: "carried", as: { old: "a1", new: "a3" } });
  });

  test("refers to them in a list too", () => {
    const review = corrects("e1", "recipients", [{ actor: "a1", spans: [], inferred: true }]);
    const [one] = carried([review], reading, renumbered);
    expect(one).toMatchObject({ as: { new: [{ actor: "a2", spans: [], inferred: true }] } });
  });

  test("is an orphan where what it refers to is gone", () => {
    const review = corrects("s1", "source.actor", "a2");
    const [one] = carried([review], reading, { ...reading, actors: reading.actors.slice(0, 1) });
    expect(one).toMatchObject({ outcome: "orphan", why: "what it refers to is no longer read" });
  });

  test("of a type that a person had corrected, when the new reading has that type", () => {
    const reviews = [corrects("e1", "type", "COERCE")];
    const after = applied(reading, reviews).reading;
    reviews.push(accepts("e1", "Ben", after));
    const onNew = carried(reviews, reading, eventOf("raid", "COERCE"));
    const onOld = carried(reviews, reading, eventOf("raid"));
    for (const all of [onNew, onOld])
      expect(all.map(({ outcome }) => outcome)).toEqual(["carried", "carried"]);
  });

  test("undone, is undone still", () => {
    const review = rejects("e1");
    const all = carried([review, undoing(review, reviewer())], reading, eventOf("raid"));
    const views = all.flatMap((one) => (one.outcome === "carried" ? one.as : []));
    expect(applied(eventOf("raid"), views).marks).toEqual([]);
  });
});

describe("an added record", () => {
  const added = adds("event", { ...fieldsOf(condemned), type: "REJECT", mode: [], score: -2 });

  test("is added to the new reading, where that has none there", () => {
    const after = { ...renumbered, events: [] };
    const [one] = carried([added], reading, after);
    expect(one).toMatchObject({ as: { decision: "add", new: { actors: [{ actor: "a2" }] } } });
  });

  test("is accepted where the new reading has it", () => {
    const after = {
      ...reading,
      events: [{ ...condemned, id: "e5" as const, type: "REJECT" as const }],
    };
    const [one] = carried([added], reading, after as Reading);
    expect(one).toMatchObject({ outcome: "carried", as: { decision: "accept" } });
  });

  test("stands in the sentence that its words are in now", () => {
    const sentences = [{ start: 0, end: 5 }, ...reading.sentences];
    const [one] = carried([added], reading, { ...reading, sentences });
    expect(one).toMatchObject({ as: { new: { sentence: 1 } } });
  });
});

test.each([
  { a: [[0, 4]], b: [[0, 4]], want: 1 },
  { a: [[0, 4]], b: [[0, 8]], want: 0.5 },
  { a: [[0, 4]], b: [[4, 8]], want: 0 },
  {
    a: [
      [0, 4],
      [10, 14],
    ],
    b: [[10, 14]],
    want: 0.5,
  },
  {
    a: [
      [0, 4],
      [2, 4],
    ],
    b: [[0, 4]],
    want: 1,
  },
  { a: [], b: [[0, 4]], want: 0 },
])("$a and $b share $want", ({ a, b, want }) => {
  const spans = (ranges: readonly (readonly number[])[]) =>
    ranges.map(([start = 0, end = 0]) => ({ start, end, text: "" }));
  expect(overlapOf(spans(a), spans(b))).toBe(want);
});
