import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exampleReading } from "../../reading/reading.example.js";
import { settle } from "../relate/settle.js";
import { backup } from "./backup/backup.js";
import { restore } from "./backup/restore.js";
import { check } from "./check/check.js";
import { fingerprintOf } from "./fingerprint.js";
import { emptied, emptyLedger, engines } from "./ledger.example.js";
import type { Ledger } from "./open/open.js";
import { readWith, stored } from "./store.example.js";

const WHERE = exampleReading.report.id;

describe.each(engines)("a ledger on $name", (engine) => {
  let ledger: Ledger;
  let folder = "";
  const file = () => join(folder, "backup.jsonl.gz");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-"));
    ledger = await emptyLedger(engine);
  });
  beforeEach(async () => {
    await emptied(ledger);
    await stored(ledger, readWith("aaaa", { quantities: [] }), readWith("bbbb"));
    await settle(ledger);
  });
  afterAll(async () => {
    await ledger.close();
    await rm(folder, { recursive: true });
  });

  const problems = async () => {
    const found: string[] = [];
    const checked = await check(ledger, ({ where, text }) => found.push(`${where}: ${text}`));
    return { ...checked, found };
  };

  test("a sound ledger has no problems", async () => {
    // The example's report was not made from its text, which its id says.
    const { found, ...checked } = await problems();
    expect(checked).toEqual({ reports: 1, readings: 2 });
    expect(found).toEqual([
      `${WHERE}: its text is not the one that was stored`,
      `${WHERE}: its id is not that of its text, publisher, url and date`,
    ]);
  });

  test.each([
    {
      change: "update reports set text = replace(text, 'OSLO', 'Oslo')",
      want: /places\[0\].mentions\[0\]: 0–4 of the report is not "OSLO"/,
    },
    {
      change: "update events set search = to_tsvector('english', 'Others')",
      want: /e1 is found by other words than those of its sentence/,
    },
    {
      change: "delete from mentions",
      want: /the words it is found by are not those of its mentions/,
    },
    { change: "update reports set length = 3", want: /its length is not that of its text/ },
    {
      change:
        "update readings set body = jsonb_set(body::jsonb, '{events,0,speech}', '\"s9\"')::json",
      want: /events\[0\].speech: s9 is not in the reading/,
    },
    {
      change:
        "update readings set body = jsonb_set(body::jsonb, '{reading,reader}', '\"other\"')::json",
      want: /a reading is kept under other versions than its own/,
    },
    { change: "update readings set current = false", want: /it has 0 current readings/ },
    {
      change: "update events set status = 'reported' where id = 'e1'",
      want: /events holds .*"e1"/,
    },
    { change: "delete from positions where holder = 'author'", want: /positions lacks .*author/ },
    {
      change: "insert into inputs (key, outcome) values ('raid.txt', 'read')",
      want: /raid.txt: it was read, but has no report/,
    },
    {
      change: "update fingerprints set size = 3",
      want: /its fingerprint is not that of its text/,
    },
    {
      change: "update happenings set body = jsonb_set(body, '{type}', '\"AID\"')",
      want: /its happenings are not those of its reading/,
    },
    {
      change: `insert into sentences (report, sentence, "start", "end", text) values ('none', 0, 0, 1, 'A')`,
      want: /none: sentences holds 1 rows of it, and it has no reading/,
    },
    { change: "delete from incidents", want: /it is in no incident/ },
    {
      change: "update incidents set corroboration = 9",
      want: /the incident is not what its reports tell/,
    },
    {
      change: `insert into incident_links select min(alike), max(alike), 6 from happenings`,
      want: /its link to another is not what the two have in common/,
    },
  ])("what is wrong is found: $change", async ({ change, want }) => {
    await sql.raw(change).execute(ledger.db);
    expect((await problems()).found.join("\n")).toMatch(want);
  });

  test("a backup restores the same ledger, and reports go on being counted", async () => {
    const before = await fingerprintOf(ledger);
    expect(await backup(ledger, file())).toBe(1);
    await emptied(ledger);
    expect(await restore(ledger, file())).toBe(1);
    expect(await fingerprintOf(ledger)).toBe(before);
    const { next } = (
      await sql<{ next: number }>`
        insert into reports (id, text_hash, text, length, words, name, authors)
        values ('x', 'x', '', 0, 0, 'x', '{}') returning arrival as next`.execute(ledger.db)
    ).rows[0] as { next: number };
    const first = await ledger.db
      .selectFrom("reports")
      .select("arrival")
      .where("id", "=", WHERE)
      .executeTakeFirstOrThrow();
    expect(next).toBeGreaterThan(first.arrival);
  });

  test.each([
    {
      change: (text: string) => text.split("\n").slice(0, -2).join("\n"),
      why: "its end is missing",
    },
    {
      change: (text: string) => text.replace(/\n\["readings".*?\n/, "\n"),
      why: "it does not hold as many rows",
    },
    {
      change: (text: string) => text.replace('"tables":', '"tables":9'),
      why: "it was made by a newer Dateline",
    },
    { change: () => "{}", why: "it does not begin as a backup does" },
    {
      change: (text: string) => text.replace('["readings"', '["pictures"'),
      why: "no row of a ledger",
    },
  ])("a backup that is not whole changes nothing: $why", async ({ change, why }) => {
    await backup(ledger, file());
    await writeFile(file(), gzipSync(change(gunzipSync(await readFile(file())).toString())));
    await emptied(ledger);
    const before = await fingerprintOf(ledger);
    await expect(restore(ledger, file())).rejects.toThrow(why);
    expect(await fingerprintOf(ledger)).toBe(before);
  });

  test("a backup is not restored over what is there", async () => {
    await sql`insert into inputs (key, outcome) values ('a', 'skipped')`.execute(ledger.db);
    await backup(ledger, file());
    await expect(restore(ledger, file())).rejects.toThrow("there are reports in it already");
  });
});
