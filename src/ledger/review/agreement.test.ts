import { describe, expect, test } from "vitest";
import { agreement } from "./agreement.js";
import { judgmentsOf } from "./judgment.js";
import { accepts, adds, corrects, fieldsOf, reading, rejects } from "./review.example.js";
import type { Review } from "./review.js";

const [raid] = reading.events;
if (!raid) throw new Error("the example has an event");

/** "Ada and Ben, event type: 1 of 2". */
function rows(reviews: readonly Review[], field: string): string[] {
  return agreement(judgmentsOf(reading, reviews))
    .filter((row) => row.type === null && row.field === field)
    .map(({ between, records, percent }) => {
      return `${between.join(" and ")}: ${Math.round(percent * records * 100) / 100} of ${records}`;
    });
}

describe("agreement", () => {
  test("of a person who accepts a record: with the machine, on every field", () => {
    expect(rows([accepts("e1")], "type")).toEqual(["Ada and machine: 1 of 1"]);
    expect(rows([accepts("e1")], "status")).toEqual(["Ada and machine: 1 of 1"]);
  });

  test("of a person who corrects a field: on that field alone", () => {
    const reviews = [corrects("e1", "mode", ["drone"])];
    expect(rows(reviews, "mode")).toEqual(["Ada and machine: 0 of 1"]);
    expect(rows(reviews, "type")).toEqual([]);
  });

  test("of two people, one of whom rejects what the other accepts", () => {
    expect(
      rows([accepts("e1"), accepts("e2"), rejects("e1", "Ben"), accepts("e2", "Ben")], "type"),
    ).toEqual(["Ada and Ben: 1 of 2", "Ada and machine: 2 of 2", "Ben and machine: 1 of 2"]);
  });

  test("of three, by their pairs and together", () => {
    const reviews = [accepts("e1"), accepts("e1", "Ben"), rejects("e1", "Cem")];
    expect(rows(reviews, "type").slice(0, 4)).toEqual([
      "Ada and Ben: 1 of 1",
      "Ada and Cem: 0 of 1",
      "Ben and Cem: 0 of 1",
      "Ada and Ben and Cem: 0.33 of 1",
    ]);
  });

  test("of a person who adds a record: the machine has none", () => {
    const added = adds("event", { ...fieldsOf(raid), type: "PROTEST", mode: [], score: -5 });
    expect(rows([added], "type")).toEqual(["Ada and machine: 0 of 1"]);
    expect(rows([added], "status")).toEqual([]);
  });

  test("does not count what only follows from a correction", () => {
    expect(rows([corrects("e1", "type", "COERCE")], "mode")).toEqual([]);
  });

  test("goes by what is said, not by its order or words", () => {
    const [first] = raid.actors;
    const reviews = [
      corrects("e1", "actors", [{ actor: first?.actor ?? "", spans: [], inferred: true }]),
    ];
    expect(rows(reviews, "actors")).toEqual(["Ada and machine: 1 of 1"]);
  });

  test("by type", () => {
    const types = agreement(judgmentsOf(reading, [accepts("e1"), rejects("e2")]))
      .filter(({ field }) => field === "type")
      .map(({ type, percent, kappa, alpha }) => ({ type, percent, kappa, alpha }));
    expect(types).toEqual([
      { type: null, percent: 0.5, kappa: expect.closeTo(1 / 3), alpha: expect.closeTo(0.4) },
      { type: "ASSAULT", percent: 1, kappa: null, alpha: 1 },
      { type: "ACCUSE", percent: 0, kappa: 0, alpha: 0 },
    ]);
  });
});
