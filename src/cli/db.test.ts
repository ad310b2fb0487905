import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines, type Place } from "../ledger/store/ledger.example.js";
import { openLedger } from "../ledger/store/open/open.js";
import { readWith, stored } from "../ledger/store/store.example.js";
import { exampleReading } from "../reading/reading.example.js";
import { ranWith } from "./world.example.js";

describe.each(engines)("dateline on $name", (engine) => {
  let place: Place;
  let other: Place;
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-"));
    place = await engine.place();
    other = await engine.place();
    const ledger = await openLedger(place.address, { create: true });
    const [raid, ...others] = exampleReading.events;
    const changed = raid && { ...raid, status: "denied" as const };
    await stored(
      ledger,
      readWith("aaaa"),
      readWith("bbbb", { events: changed ? [changed, ...others] : [] }),
    );
    await ledger.close();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await place.remove();
    await other.remove();
  });

  /** By the environment, as well as by --db. */
  const ran = async (...args: string[]) => {
    const done = await ranWith(args, { env: { DATELINE_DB: place.address } });
    return { ...done, out: done.out.replaceAll(folder, ".").replaceAll(place.address, "LEDGER") };
  };

  test("db info", async () => {
    const { exit, out } = await ran("db", "info");
    expect(exit).toBe(0);
    expect(out).toMatch(/^ {2}readings +2$/m);
    expect(out.split("\n").slice(-4)).toEqual([
      "Read with, the latest last:",
      "  0.1.0 reader 3f9a codebook aaaa: 1 reading",
      "  0.1.0 reader 3f9a codebook bbbb: 1 reading, 1 of them current",
      "",
    ]);
  });

  test("db check tells what is wrong", async () => {
    const { exit, out } = await ran("db", "check");
    expect(exit).toBe(21);
    expect(out).toContain("0123456789abcdef: its text is not the one that was stored\n");
    expect(out).toContain("1 report, 2 readings: 2 faults\n");
  });

  test("diff: the latest version against the one before it", async () => {
    expect((await ran("diff")).out).toBe(`from 0.1.0 reader 3f9a codebook aaaa
to   0.1.0 reader 3f9a codebook bbbb
1 reports were read with both; 1 of them come out otherwise

                             before    after    added     gone  recoded
event ASSAULT                     1        1        0        0        1

Recoded: event status 1

~ event ASSAULT “raid”: status contested → denied (Raid in Bodin)
`);
  });

  test("diff: two versions by name, as JSON", async () => {
    const { out } = await ran("diff", "--from", "bb", "--to", "aa", "--json", "--examples", "0");
    expect(JSON.parse(out)).toMatchObject({
      reports: 1,
      fields: { "event status": 1 },
      examples: [],
    });
  });

  test.each([
    { args: ["diff", "--to", "cc"], exit: 2, err: "--to: 0 versions begin with cc" },
    { args: ["diff", "--from", "3f"], exit: 0, err: "" },
    { args: ["diff", "--examples", "x"], exit: 2, err: "--examples: x is no number" },
    { args: ["db", "restore", "none.gz"], exit: 3, err: "none.gz: there is no such file" },
    {
      args: ["db", "backup", "/none/b.gz"],
      exit: 5,
      err: "/none/b.gz: it cannot be written (ENOENT)",
    },
  ])("$args: $err", async ({ args, exit, err }) => {
    const done = await ran(...args);
    expect(done.exit).toBe(exit);
    expect(done.err).toContain(err);
  });

  test("db backup and restore", async () => {
    const file = join(folder, "backup.jsonl.gz");
    expect((await ran("db", "backup", file)).out).toBe(
      "1 report of LEDGER are in ./backup.jsonl.gz\n",
    );
    expect(await ran("db", "restore", file, "--db", other.address)).toMatchObject({ exit: 0 });
    const { out } = await ran("db", "info", "--db", other.address);
    expect(out).toMatch(/^ {2}readings +2$/m);
    writeFileSync(file, "no gzip");
    const done = await ran("db", "restore", file, "--db", place.address);
    expect(done).toMatchObject({ exit: 21 });
  });
});

test("a command that needs a ledger says where there is none", async () => {
  const done = await ranWith(["db", "info", "--db", "/none/here"]);
  expect(done).toEqual({
    exit: 16,
    out: "",
    err: "dateline: /none/here: there is no ledger here; make one with dateline ingest, or say where it is with --db\n",
  });
});
