import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleReading } from "../../reading/reading.example.js";
import { decide } from "../review/decide.js";
import { emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { readWith, stored } from "../store/store.example.js";
import { arrivedIn, newsSince } from "./news.js";

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  afterAll(() => ledger.close());

  test(`${engine.name}: what came since is counted`, async () => {
    const { id } = exampleReading.report;
    const empty = await arrivedIn(ledger.db);
    expect(empty).toEqual({ report: 0, review: 0 });
    await stored(ledger, readWith("c1"));
    const read = await arrivedIn(ledger.db);
    const given = { by: "Ada", when: "2025-11-01T10:00:00Z", why: null };
    await decide(ledger, id, { decision: "accept", record: "e1" }, given);
    const { events, statements } = exampleReading;
    expect(await newsSince(ledger.db, empty)).toEqual({
      ...{ reports: 1, events: events.length, statements: statements.length, reviews: 1 },
    });
    expect(await newsSince(ledger.db, read)).toEqual({
      ...{ reports: 0, events: 0, statements: 0, reviews: 1 },
    });
  });
}
