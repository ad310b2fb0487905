import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exampleReading } from "../../reading/reading.example.js";
import { fingerprintOf } from "./fingerprint.js";
import { emptied, emptyLedger, engines } from "./ledger.example.js";
import type { Ledger } from "./open/open.js";
import { readWith, stored } from "./store.example.js";
import { makeCurrent } from "./write/readings.js";
import { writing } from "./write/writing.js";

describe.each(engines)("a ledger on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  beforeEach(() => emptied(ledger));
  afterAll(() => ledger.close());

  const current = () =>
    ledger.db.selectFrom("readings").select(["codebook", "current"]).orderBy("codebook").execute();

  test("a reading comes back as it went in", async () => {
    await stored(ledger, exampleReading);
    const { body } = await ledger.db
      .selectFrom("readings")
      .select("body")
      .executeTakeFirstOrThrow();
    expect(body).toEqual(exampleReading);
  });

  test("its records can be searched", async () => {
    await stored(ledger, exampleReading);
    const events = await ledger.db
      .selectFrom("events")
      .innerJoin("parties", (on) =>
        on
          .onRef("parties.report", "=", "events.report")
          .onRef("parties.event", "=", "events.id")
          .on("parties.role", "=", "actor"),
      )
      .select(["events.id", "type", "modes", "status", "time_from", "time_to", "parties.name"])
      .select(["events.published", "lat", "place"])
      .orderBy("events.n")
      .execute();
    expect(events).toEqual([
      {
        id: "e1",
        type: "ASSAULT",
        modes: ["firearms"],
        status: "contested",
        time_from: "2024-01-01",
        time_to: "2024-02-29",
        name: "Sweden",
        published: "2024-02-29",
        lat: null,
        place: "Bodin",
      },
      {
        id: "e2",
        type: "ACCUSE",
        modes: ["disapprove"],
        status: "reported",
        time_from: null,
        time_to: null,
        name: "Kari Dahl",
        published: "2024-02-29",
        lat: null,
        place: null,
      },
    ]);
  });

  test.each([
    { words: "raids", sentences: [0], statements: ["s1", "s2"] },
    { words: "the reporter", sentences: [0], statements: [] },
    { words: "sent nobody", sentences: [2], statements: ["s3"] },
    { words: "Bodö", sentences: [], statements: [] },
  ])("words: $words", async ({ words, sentences, statements }) => {
    await stored(ledger, exampleReading);
    const query = sql<boolean>`plainto_tsquery('english', ${words})`;
    const found = await ledger.db
      .selectFrom("sentences")
      .select("sentence")
      .where(sql<boolean>`search @@ ${query}`)
      .execute();
    const quoted = await ledger.db
      .selectFrom("statements")
      .select("id")
      .where(sql<boolean>`quoted @@ ${query}`)
      .orderBy("n")
      .execute();
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(quoted.map(({ id }) => id)).toEqual(statements);
  });

  test("the same reading again changes nothing", async () => {
    await stored(ledger, exampleReading);
    const before = await fingerprintOf(ledger);
    await stored(ledger, exampleReading);
    expect(await fingerprintOf(ledger)).toBe(before);
  });

  test("a newer reading becomes the current one, and the older stays", async () => {
    await stored(ledger, readWith("aaaa"));
    await stored(ledger, readWith("bbbb", { quantities: [], statements: [], events: [] }));
    expect(await current()).toEqual([
      { codebook: "aaaa", current: false },
      { codebook: "bbbb", current: true },
    ]);
    expect(await ledger.db.selectFrom("events").selectAll().execute()).toEqual([]);
  });

  test("an older reading can be made the current one again", async () => {
    await stored(ledger, readWith("aaaa"));
    const before = await ledger.db.selectFrom("events").selectAll().orderBy("n").execute();
    await stored(ledger, readWith("bbbb", { quantities: [], statements: [], events: [] }));
    const { program, reader } = exampleReading.reading;
    const versions = { program, reader, codebook: "aaaa" };
    await writing(ledger, (trx) => makeCurrent(trx, [exampleReading.report.id], versions));
    expect((await current()).map((one) => one.current)).toEqual([true, false]);
    expect(await ledger.db.selectFrom("events").selectAll().orderBy("n").execute()).toEqual(before);
  });

  test("a change that fails leaves nothing behind", async () => {
    const before = await fingerprintOf(ledger);
    const failing = writing(ledger, async (trx) => {
      await trx
        .insertInto("inputs")
        .values({ key: "a", outcome: "failed", why: "x", report: null })
        .execute();
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await fingerprintOf(ledger)).toBe(before);
  });

  test("counts are numbers, days are texts, instants are instants", async () => {
    await stored(ledger, exampleReading);
    const row = await ledger.db
      .selectFrom("quantities")
      .innerJoin("reports", "reports.id", "quantities.report")
      .select(["low", "published", "arrived", "authors"])
      .select(({ fn }) => fn.countAll().over().as("all"))
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      low: 40,
      published: "2024-02-29",
      arrived: expect.any(Date),
      authors: ["Ann Author"],
      all: 1,
    });
  });
});
