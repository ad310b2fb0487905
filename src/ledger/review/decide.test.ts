import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exampleReading } from "../../reading/reading.example.js";
import { validate } from "../../reading/validate.js";
import { settle } from "../relate/settle.js";
import { backup } from "../store/backup/backup.js";
import { restore } from "../store/backup/restore.js";
import { check } from "../store/check/check.js";
import { fingerprintOf } from "../store/fingerprint.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { RELATED } from "../store/schema/compared.js";
import { readWith, stored } from "../store/store.example.js";
import { type Choice, decide, standingOf, undo } from "./decide.js";
import { holding } from "./holding.js";
import { fieldsOf } from "./review.example.js";

const report = exampleReading.report.id;
const given = { by: "Ada", when: "2025-11-01T10:00:00Z", why: "the text says so" };
const [raid, condemned] = exampleReading.events;
if (!raid || !condemned) throw new Error("the example has two events");

describe.each(engines)("reviews in a ledger on $name", (engine) => {
  let ledger: Ledger;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-"));
    ledger = await emptyLedger(engine);
  });
  beforeEach(async () => {
    await emptied(ledger);
    await stored(ledger, exampleReading);
  });
  afterAll(async () => {
    await ledger.close();
    await rm(folder, { recursive: true });
  });

  const events = () =>
    ledger.db.selectFrom("events").select(["id", "type", "status"]).orderBy("n").execute();
  const decided = async (choice: Choice, by = "Ada") => {
    const { review, problem } = await decide(ledger, report, choice, { ...given, by });
    if (review === null) throw new Error(problem);
    return review;
  };

  test("a correction is what is searched, and the machine's reading stays", async () => {
    await decided({ decision: "correct", record: "e1", field: "type", value: "COERCE" });
    expect(await events()).toMatchObject([{ id: "e1", type: "COERCE" }, { id: "e2" }]);
    const found = await standingOf(ledger.db, report);
    expect(found?.machine).toEqual(exampleReading);
    expect(found?.reviewed?.marks[0]).toMatchObject({ id: "e1", field: "type" });
  });

  test("what ties reports is made anew as people corrected them", async () => {
    await decided({ decision: "reject", record: "e1" });
    await settle(ledger);
    const whole = await fingerprintOf(ledger);
    await sql`truncate ${sql.join(RELATED.map((table) => sql.table(table)))}`.execute(ledger.db);
    await settle(ledger);
    expect(await fingerprintOf(ledger)).toBe(whole);
  });

  test("a rejected record is not found, an added one is", async () => {
    await decided({ decision: "reject", record: "e1" });
    const fields = { ...fieldsOf(condemned), type: "REJECT", mode: [], score: -2 };
    await decided({ decision: "add", kind: "event", fields });
    expect(await events()).toMatchObject([{ id: "e2" }, { id: "e1000001", type: "REJECT" }]);
  });

  test("undone, all is as before", async () => {
    const before = await events();
    const { id } = await decided({ decision: "reject", record: "e1" });
    const { review } = await undo(ledger, id, { ...given, why: "too quick" });
    expect(await events()).toEqual(before);
    expect(review).toMatchObject({ decision: "undo", undoes: id, by: "Ada", why: "too quick" });
    expect(await undo(ledger, id, given)).toMatchObject({
      problem: `${id} has been undone already`,
    });
    await undo(ledger, review?.id ?? "", given);
    expect(await events()).toMatchObject([{ id: "e2" }]);
  });

  test("a newer reading keeps what people decided, and shows what it has lost", async () => {
    await decided({ decision: "correct", record: "e1", field: "type", value: "COERCE" });
    await decided({ decision: "reject", record: "e2" }, "Ben");
    const moved = { ...raid, id: "e1" as const, sentence: 0 };
    await stored(ledger, readWith("bbbb", { events: [moved], quantities: [] }));
    expect(await events()).toMatchObject([{ id: "e1", type: "COERCE" }]);
    const found = await standingOf(ledger.db, report);
    expect(found?.reviewed?.lost).toMatchObject([
      { review: { by: "Ben", decision: "reject" }, why: "nothing is read there as it was" },
    ]);
  });

  test("a ledger with reviews is sound, and comes back from a backup as it was", async () => {
    const { id } = await decided({ decision: "reject", record: "e2" });
    await undo(ledger, id, given);
    await decided({ decision: "correct", record: "e1", field: "type", value: "COERCE" }, "Ben");
    const found: string[] = [];
    await check(ledger, ({ text }) => found.push(text));
    // the example's report was not made from its text
    expect(found).toHaveLength(2);
    const before = [await fingerprintOf(ledger), await events()];
    const file = join(folder, "backup.jsonl.gz");
    await backup(ledger, file);
    await emptied(ledger);
    await restore(ledger, file);
    expect([await fingerprintOf(ledger), await events()]).toEqual(before);
    await decided({ decision: "accept", record: "e1" });
  });

  test("what may not be is not written down", async () => {
    const wrong = { decision: "correct", record: "e1", field: "type", value: "BRAWL" } as const;
    expect((await decide(ledger, report, wrong, given)).problem).toMatch(/^events\[0\]\.type/);
    expect((await decide(ledger, "ffff", wrong, given)).problem).toBe("there is no report ffff");
    expect((await undo(ledger, "r1", given)).problem).toBe("there is no review r1");
    expect(await ledger.db.selectFrom("reviews").selectAll().execute()).toEqual([]);
  });
});

describe("a reading without what people rejected is a reading still", () => {
  const { actors, places, times, statements, events, quantities } = exampleReading;
  const all = [...actors, ...places, ...times, ...statements, ...events, ...quantities];
  test.each(all.map(({ id }) => id))("without %s", (id) => {
    expect(validate(holding(exampleReading, new Set([id]))).problems).toEqual([]);
  });

  test("of a happening whose first mention is none, the next is the first", () => {
    const chain = [
      raid,
      { ...raid, id: "e3" as const, same: "e1" as const },
      { ...raid, id: "e4" as const, same: "e1" as const },
    ];
    const { events } = holding({ ...exampleReading, events: chain }, new Set(["e1"]));
    expect(events.map(({ id, same }) => [id, same])).toEqual([
      ["e3", null],
      ["e4", "e3"],
    ]);
  });
});
