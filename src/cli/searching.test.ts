import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplesStored } from "../ledger/find/samples.example.js";
import { engines } from "../ledger/store/ledger.example.js";
import { openLedger } from "../ledger/store/open/open.js";
import { EXITS } from "./exits.js";
import { type Ran, ranWith } from "./world.example.js";

/** The samples in a ledger, searched and exported by the command line. */
let db: string;
let remove: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  const place = await (engines[0] as (typeof engines)[number]).place();
  db = place.address;
  remove = place.remove;
  const ledger = await openLedger(db, { create: true });
  await samplesStored(ledger);
  await ledger.close();
  folder = await mkdtemp(join(tmpdir(), "dateline-out-"));
});
afterAll(async () => {
  await remove();
  await rm(folder, { recursive: true });
});

const ran = (...args: readonly string[]): Promise<Ran> => ranWith([...args, "--db", db]);
const jsonOf = ({ out }: Ran) =>
  out
    .trimEnd()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("dateline find", () => {
  test("events for people", async () => {
    const { exit, out, err } = await ran(
      "find",
      "events",
      "--publisher",
      "Ostrand Wire",
      "--limit",
      "2",
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/^(reported|claimed|contested|denied|supposed|\w+ed) /);
    expect(out).toMatch(/Ostrand Wire · 2025-10-15 · [0-9a-f]{16}:e\d+/);
    expect(err).toBe("dateline: events 1 to 2; --skip 2 goes on\n");
  });

  test("statements as JSON, by country", async () => {
    const found = jsonOf(await ran("find", "statements", "--country", "QAT,TUR", "--json"));
    expect(found.length).toBeGreaterThan(0);
    for (const { source_country } of found) expect(["QAT", "TUR"]).toContain(source_country);
  });

  test("events as CSV", async () => {
    const { out } = await ran("find", "events", "ceasefire", "--csv");
    expect(out).toMatch(/^"event","quote","outlet",/);
  });

  test("incidents for people, as JSON and as CSV", async () => {
    const { out, err } = await ran("find", "incidents", "--limit", "1");
    expect(out).toMatch(/^contested /);
    expect(out).toMatch(/\d reports, \d origins? · [0-9a-f]{16}-\d+/);
    expect(err).toBe("dateline: incidents 1 to 1; --skip 1 goes on\n");
    const args = ["--pair", "PAK,AFG", "--reports", "3", "--sort", "reports"];
    const found = jsonOf(await ran("find", "incidents", ...args, "--json"));
    expect(found.length).toBeGreaterThan(0);
    for (const { reports, account } of found) {
      expect(reports).toBeGreaterThanOrEqual(3);
      expect(account.reports).toHaveLength(reports);
    }
    const csv = await ran("find", "incidents", "ceasefire", "--csv");
    expect(csv.out).toMatch(/^"incident","status","type",/);
  });

  test("a pair, types with modes, and a place", async () => {
    const args = ["--pair", "PAK>AFG", "--type", "ASSAULT/aerial", "--json"];
    for (const { type, modes } of jsonOf(await ran("find", "events", ...args)))
      expect([type, modes.includes("aerial")]).toEqual(["ASSAULT", true]);
    const near = jsonOf(await ran("find", "events", "--near", "Kabul", "--within", "5", "--json"));
    expect(new Set(near.map(({ place }) => place))).toEqual(new Set(["Kabul"]));
  });

  test("nothing", async () => {
    const { exit, out, err } = await ran("find", "events", "zeppelin");
    expect([exit, out, err]).toEqual([0, "", "dateline: no events fit\n"]);
  });

  test.each([
    {
      args: ["find", "ghosts"],
      line: "find: there are no ghosts; find events or statements or incidents",
    },
    {
      args: ["find", "events", "--origins", "2"],
      line: "--origins: only incidents have origins",
    },
    { args: ["find", "incidents", "--reports", "few"], line: "--reports: few is no number" },
    { args: ["find", "events", "--sort", "contested"], line: "--sort: there is no contested" },
    { args: ["find", "events", "--type", "BRAWL"], line: "--type: there is no BRAWL" },
    {
      args: ["find", "events", "--country", "Atlantis"],
      line: "--country: there is no country Atlantis",
    },
    { args: ["find", "events", "--pair", "PAK"], line: "--pair: PAK is no pair" },
    { args: ["find", "events", "--sort", "best"], line: "--sort: there is no best" },
    { args: ["find", "events", "--limit", "many"], line: "--limit: many is no number" },
    { args: ["find", "events", "--limit", "99999"], line: "--limit: 99999 is too many" },
    {
      args: ["find", "events", "--near", "Atlantis"],
      line: "--near: no event of the ledger is in Atlantis",
    },
    {
      args: ["find", "events", "--near", "1,2", "--within", "far"],
      line: "--within: far is no distance",
    },
    { args: ["export", "--format", "doc"], line: "--format: there is no doc" },
    { args: ["export"], line: "export: no format is given" },
    { args: ["review", "accept", "e3", "--by", "Ada"], line: "review: e3 is no record" },
    { args: ["review", "accept", "ff:e3"], line: "--by: nobody is named" },
    { args: ["review", "accept", "ff:e3", "--by", "Ada"], line: "review: there is no report ff" },
  ])("$line", async ({ args, line }) => {
    const { exit, out, err } = await ran(...args);
    expect([exit, out]).toEqual([EXITS.usage.code, ""]);
    expect(err).toContain(`dateline: ${line}`);
  });

  test("a day that does not exist", async () => {
    const { exit, err } = await ran("find", "events", "--from", "2025-02-30");
    expect(exit).toBe(EXITS.date.code);
    expect(err).toContain("--from: 2025-02-30 is no day that exists");
  });
});

describe("dateline export", () => {
  test("to standard output", async () => {
    const { exit, out, err } = await ran(
      "export",
      "--format",
      "jsonl",
      "--publisher",
      "Ostrand Wire",
    );
    const records = jsonOf({ exit, out, err });
    expect(new Set(records.map(({ report }) => report.publisher))).toEqual(
      new Set(["Ostrand Wire"]),
    );
    expect(new Set(records.map(({ record }) => record))).toEqual(new Set(["statement", "event"]));
    const events = records.filter(({ record }) => record === "event").length;
    expect(err).toContain(
      `dateline: ${events} events and ${records.length - events} statements of 3 reports`,
    );
  });

  test("filters of events leave statements out", async () => {
    const records = jsonOf(await ran("export", "--format", "jsonl", "--type", "ASSAULT"));
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(["ASSAULT"]));
  });

  test("into a file, whole or not at all", async () => {
    const path = join(folder, "events.parquet");
    const { exit, out } = await ran("export", "--format", "parquet", "--out", path);
    expect([exit, out]).toEqual([0, ""]);
    expect((await readFile(path)).subarray(0, 4).toString()).toBe("PAR1");
    const nowhere = await ran(
      "export",
      "--format",
      "csv",
      "--out",
      join(folder, "no", "events.csv"),
    );
    expect(nowhere.exit).toBe(EXITS.unreadable.code);
    expect(nowhere.err).toContain("it cannot be written (ENOENT)");
  });
});

describe("dateline actors", () => {
  test("who is who as of when", async () => {
    const { out } = await ran("actors", "Khawaja", "Asif");
    expect(out).toMatch(/^Khawaja Asif \(person, GOV, MIL; \d reports\)/);
    expect(out).toMatch(/[Dd]efence [Mm]inister · PAK · from 2025-10-\d\d to 2025-\d\d-\d\d/);
  });

  test("before anybody named him", async () => {
    const { exit, err } = await ran("actors", "Asif", "--on", "2001-01-01");
    expect([exit, err]).toEqual([0, "dateline: no report names Asif\n"]);
  });
});

describe("dateline review", () => {
  test("a record corrected, found as corrected, agreed on, and undone", async () => {
    const [first] = jsonOf(
      await ran("find", "events", "--type", "ASSAULT", "--limit", "1", "--json"),
    );
    const record: string = first.id;
    const corrected = await ran(
      "review",
      "correct",
      record,
      "type",
      "COERCE",
      "--by",
      "Ada",
      "--why",
      "no harm",
    );
    expect(corrected.out).toMatch(
      /^[0-9a-f]{10} corrected type of an event \(ASSAULT\) from "ASSAULT" to "COERCE"\n$/,
    );
    const [found] = jsonOf(
      await ran("find", "events", "--in-report", first.report, "--type", "COERCE", "--json"),
    );
    expect(found.id).toBe(record);

    const exported = jsonOf(await ran("export", "--format", "jsonl", "--in-report", first.report));
    expect(exported.find(({ id }) => id === record).reviewed).toBe("type corrected by Ada");

    const agreed = jsonOf(await ran("agreement", "--json"));
    expect(agreed).toMatchObject([
      { between: ["Ada", "machine"], field: "type", records: 1, percent: 0 },
    ]);
    expect((await ran("agreement")).out).toMatch(/^between +kind +type +field +records/);

    const id = corrected.out.slice(0, 10);
    const undone = await ran("review", "undo", id, "--by", "Ada");
    expect(undone.out).toContain(`undid ${id}`);
    const again = jsonOf(
      await ran("find", "events", "--type", "ASSAULT", "--limit", "1", "--json"),
    );
    expect(again).toEqual([first]);
    const history = (await ran("review", "history")).out;
    expect(history).toContain(`Ada undid ${id}`);
    expect(history).toMatch(/no harm · 2025-11-10 · [0-9a-f]{16} · undone/);
    expect((await ran("review", "orphans")).out).toBe("");
  });
});
