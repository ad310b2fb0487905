import { describe, expect, test } from "vitest";
import { validate } from "../../reading/validate.js";
import { applied } from "./applied.js";
import { addition, correction, onRecord, undoing } from "./proposed.js";
import { accepts, adds, corrects, fieldsOf, reading, rejects, reviewer } from "./review.example.js";
import { standing } from "./review.js";

const raid = reading.events[0];
const told = reading.statements[0];
const hurt = reading.quantities[0];
if (!raid || !told || !hurt) throw new Error("the example has a record of each kind");

/** The same as it may come back from the database: with its fields in another order. */
const reordered = (value: object) => Object.fromEntries(Object.entries(value).reverse());

describe("reviews applied", () => {
  test("an accepted record is marked, and stays as it was", () => {
    const { reading: after, marks, rejected } = applied(reading, [accepts("e1")]);
    expect(after).toEqual(reading);
    expect(marks).toMatchObject([{ id: "e1", kind: "event", field: null, decision: "accept" }]);
    expect(rejected.size).toBe(0);
  });

  test("a corrected field is marked, and what follows from it too", () => {
    const { reading: after, marks } = applied(reading, [corrects("e1", "type", "COERCE")]);
    expect(after.events[0]).toMatchObject({ type: "COERCE", mode: [], quad: 4, score: -7 });
    expect(marks.map(({ field, follows }) => [field, follows])).toEqual([
      ["type", false],
      ["mode", true],
      ["score", true],
    ]);
    expect(after.events[1]).toBe(reading.events[1]);
  });

  test("positions decide the status", () => {
    const [affirmed] = raid.positions;
    const { reading: after } = applied(reading, [corrects("e1", "positions", [fields(affirmed)])]);
    expect(after.events[0]?.status).toBe("reported");
  });

  test("a field inside a field", () => {
    const { reading: after } = applied(reading, [corrects("s1", "source.actor", "a2")]);
    expect(after.statements[0]?.source).toEqual({ ...told.source, actor: "a2" });
  });

  test("the later of two corrections is followed, and both are marked", () => {
    const reviews = [corrects("q1", "low", 12, "Ada"), corrects("q1", "low", 20, "Ben")];
    const { reading: after, marks } = applied(reading, reviews);
    expect(after.quantities[0]?.low).toBe(20);
    expect(marks.map(({ review }) => review.by)).toEqual(["Ada", "Ben"]);
  });

  test("a rejected record stays for those that refer to it, and does not hold", () => {
    const { reading: after, rejected } = applied(reading, [rejects("s2")]);
    expect(after.statements).toHaveLength(3);
    expect(rejected).toEqual(new Set(["s2"]));
    expect(validate(after).problems).toEqual([]);
  });

  test("accepted after it was rejected, it holds", () => {
    expect(applied(reading, [rejects("e1"), accepts("e1", "Ben")]).rejected.size).toBe(0);
  });

  test("an added record has an id that no reading gives", () => {
    const added = adds("event", { ...fieldsOf(raid), type: "PROTEST", mode: [], score: -5 });
    const { reading: after, marks } = applied(reading, [added]);
    expect(after.events.at(-1)).toMatchObject({ id: "e1000001", type: "PROTEST" });
    expect(marks).toMatchObject([{ id: "e1000001", decision: "add" }]);
    const next = addition(after, "event", fieldsOf(raid), reviewer());
    expect(next.review?.new).toMatchObject({ id: "e1000002" });
  });

  test("a review after a correction of the type is of the same record", () => {
    const corrected = corrects("e1", "type", "COERCE");
    const after = applied(reading, [corrected]).reading;
    const reviews = [corrected, rejects("e1", "Ben", after), accepts("e1", "Cem")];
    const { marks, orphans } = applied(reading, reviews);
    expect(orphans).toEqual([]);
    expect(new Set(marks.map(({ id }) => id))).toEqual(new Set(["e1"]));
  });

  test("what the reading does not have is an orphan", () => {
    const lost = { ...accepts("e1"), type: "AID" };
    expect(applied(reading, [lost])).toMatchObject({ marks: [], orphans: [lost] });
  });
});

describe("undoing", () => {
  const corrected = corrects("q1", "low", 12);
  const undone = undoing(corrected, reviewer());
  const again = undoing(undone, reviewer());

  test.each([
    { what: "a review", reviews: [corrected, undone], want: [] },
    { what: "an undo", reviews: [corrected, undone, again], want: [corrected] },
    {
      what: "an undo of an undo",
      reviews: [corrected, undone, again, undoing(again, reviewer())],
      want: [],
    },
    { what: "nothing", reviews: [corrected], want: [corrected] },
  ])("$what", ({ reviews, want }) => expect(standing(reviews)).toEqual(want));

  test("says what was taken back", () => {
    expect(undone).toMatchObject({ decision: "undo", undoes: corrected.id, old: 12, new: 40 });
  });
});

describe("what may not be written down", () => {
  test.each([
    { id: "e9", field: "type", value: "AID", problem: "there is no e9 in the reading" },
    { id: "x1", field: "type", value: "AID", problem: "there is no x1 in the reading" },
    {
      id: "e1",
      field: "colour",
      value: "red",
      problem: "a record of this kind has no colour to correct",
    },
    { id: "e1", field: "id", value: "e2", problem: "a record of this kind has no id to correct" },
    {
      id: "e1",
      field: "source.actor",
      value: "a1",
      problem: "a record of this kind has no source.actor to correct",
    },
    { id: "e1", field: "type", value: "ASSAULT", problem: "type is that already" },
    {
      id: "s1",
      field: "source",
      value: reordered(told.source),
      problem: "source is that already",
    },
    { id: "e1", field: "type", value: "BRAWL", problem: /^events\[0\]\.type: / },
    { id: "e1", field: "mode", value: ["drums"], problem: /^events\[0\]\.mode/ },
    {
      id: "s1",
      field: "source.actor",
      value: "a9",
      problem: "statements[0].source.actor: a9 is not in the reading",
    },
    { id: "e1", field: "__proto__", value: null, problem: /has no __proto__/ },
  ])("$id $field $value", ({ id, field, value, problem }) => {
    const proposed = correction(reading, id, { field, value }, reviewer());
    expect(proposed.review).toBeNull();
    expect(proposed.problem).toEqual(
      typeof problem === "string" ? problem : expect.stringMatching(problem),
    );
  });

  test("a decision on what stands on no words", () => {
    const { problem } = onRecord(reading, "t2", "accept", reviewer());
    expect(problem).toBe("t2 stands on no words of the report");
  });

  test("a record that lacks a field", () => {
    const { problem } = addition(reading, "quantity", { kind: "killed" }, reviewer());
    expect(problem).toMatch(/^quantities\[1\]/);
  });
});

function fields(record: object | undefined) {
  return { ...record } as { readonly [field: string]: string | null };
}
