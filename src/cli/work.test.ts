import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fingerprintOf } from "../ledger/store/fingerprint.js";
import { engines, type Place } from "../ledger/store/ledger.example.js";
import { openLedger } from "../ledger/store/open/open.js";
import { ranWith } from "./world.example.js";
import type { World } from "./world.js";

test.each([["enqueue", "package.json"], ["work"], ["jobs"]])(
  "%s on a folder: it needs a server",
  async (...args) => {
    const { exit, err } = await ranWith([...args, "--db", "some-folder"]);
    expect(exit).toBe(2);
    expect(err).toContain(
      "some-folder: a folder is one process's; a queue of many workers needs a PostgreSQL server; give --db postgres://…",
    );
  },
);

test.each([
  { args: ["work", "--readers", "0"], err: "--readers: 0 cannot be" },
  { args: ["work", "--time", "soon"], err: "--time: soon cannot be" },
  { args: ["work", "--metrics", "99999"], err: "--metrics: 99999 cannot be" },
  { args: ["work", "--limit", "words=9"], err: "--limit: there is no words; use some of: report," },
  { args: ["work", "--limit", "sentence=900"], err: "--limit: sentence cannot be 900" },
  { args: ["enqueue", "--ahead", "some", "x"], err: "--ahead: some is no number" },
  { args: ["jobs", "--pause", "--resume"], err: "--pause: it cannot go with --resume" },
])("$args: $err", async ({ args, err }) => {
  const done = await ranWith([...args, "--db", "postgres://u@127.0.0.1:1/x"]);
  expect(done.exit).toBe(2);
  expect(done.err).toContain(err);
});

/** More than a worker reads while somebody looks whether it has begun. */
const MANY = 200;

describe.each(engines.slice(1))("workers on $name", (engine) => {
  let place: Place;
  let other: Place;
  let folder = "";
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    [place, other] = [await engine.place(), await engine.place()];
    folder = mkdtempSync(join(tmpdir(), "dateline-work-"));
    const lines = Array.from({ length: MANY }, (_, n) =>
      JSON.stringify({
        text: `The minister of district ${n} said on Monday that talks had failed.`,
        published: "2025-10-29",
      }),
    );
    writeFileSync(at("many.jsonl"), `${lines.join("\n")}\n{"text": broken\n`);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await place.remove();
    await other.remove();
  });

  const program = join(process.cwd(), "dist", "cli", "main.js");
  const start = (...args: string[]) =>
    spawn(process.execPath, [program, ...args, "--db", place.address, "--quiet"], {
      stdio: "ignore",
    });
  const jobs = async (...args: string[]) => {
    const { out } = await ranWith(["jobs", "--json", "--db", place.address, ...args]);
    return JSON.parse(out);
  };
  /** A job is in hand, or nothing is left to take. */
  const isBusy = async () => {
    const { waiting, jobs: lines } = await jobs();
    return waiting === 0 || lines.some(({ active }: { active: number }) => active > 0);
  };
  const fingerprint = async ({ address }: Place) => {
    const ledger = await openLedger(address);
    return fingerprintOf(ledger).finally(() => ledger.close());
  };

  test("a worker that is killed loses nothing", { timeout: 300_000 }, async () => {
    const put = start("enqueue", at("many.jsonl"));
    expect(await once(put, "exit")).toEqual([13, null]);
    expect(await jobs()).toMatchObject({ waiting: MANY, dead: 0 });
    for (let kill = 0; kill < 2; kill++) {
      const before = (await jobs()).waiting;
      const worker = start("work");
      while (!(await isBusy())) await wait(50);
      await wait(100 * kill);
      worker.kill("SIGKILL");
      await once(worker, "exit");
      expect((await jobs()).waiting).toBeLessThanOrEqual(before);
    }
    const workers = [start("work", "--drain"), start("work", "--drain")];
    // Listened to at once: either may be the first to end.
    const ends = await Promise.all(workers.map((worker) => once(worker, "exit")));
    expect(ends).toEqual(workers.map(() => [0, null]));
    expect(await jobs()).toMatchObject({ waiting: 0, dead: 0, jobs: [] });

    const ingest = spawn(
      process.execPath,
      [program, "ingest", at("many.jsonl"), "--db", other.address, "--workers", "1", "--quiet"],
      { stdio: "ignore" },
    );
    expect(await once(ingest, "exit")).toEqual([13, null]);
    expect(await fingerprint(place)).toBe(await fingerprint(other));
  });

  test("what could not be read, for people", async () => {
    writeFileSync(at("c.txt"), "All came.");
    const forkReader = async () => ({
      ...{ versions: { program: "0.1.0", reader: "deaf", codebook: "" }, close: async () => {} },
      read: () => Promise.reject(new Error("bad tree")),
    });
    await ranWith(["enqueue", at("c.txt"), "--db", place.address]);
    const hurry = setInterval(() => void due(), 200);
    const due = async () => {
      const ledger = await openLedger(place.address);
      const { sql } = await import("kysely");
      await sql`update dateline_queue.job set start_after = now()`.execute(ledger.db);
      await ledger.close();
    };
    const worked = await ranWith(["work", "--drain", "--db", place.address], { forkReader });
    clearInterval(hurry);
    expect(worked.err).toContain(
      "c.txt: could not be read: bad tree; please report this; it is a dead",
    );
    const { out } = await ranWith(["jobs", "--db", place.address]);
    expect(out).toMatch(
      /^0 reports in line\n1 dead letter\n {2}[0-9a-f]{16} {2}.*c\.txt: could not be read: bad tree/,
    );
    expect(out).toContain("(5 times)");
    const { err } = await ranWith(["jobs", "--retry", "--db", place.address]);
    expect(err).toBe("dateline: 1 dead letter in line again\n");
    expect((await ranWith(["work", "--drain", "--db", place.address])).err).toBe(
      "dateline: 1 report read\n",
    );
  });

  test.each([
    { option: [], reads: { sentence: 30, time: 5_000 } },
    { option: ["--limit", "sentence=40"], reads: { sentence: 40, time: 5_000 } },
  ])(
    "readers are started with the limits that are asked for: $option",
    async ({ option, reads }) => {
      const asked: unknown[] = [];
      const world: Partial<World> = {
        env: { DATELINE_LIMIT: "sentence=30,time=5000" },
        forkReader: async (_, limits) => {
          asked.push(limits);
          const versions = { program: "0.1.0", reader: "deaf", codebook: "" };
          return { versions, read: () => Promise.reject(), close: async () => {} };
        },
      };
      const args = ["work", "--drain", ...option, "--db", place.address];
      expect((await ranWith(args, world)).exit).toBe(0);
      expect(asked).toMatchObject([reads]);
    },
  );

  test("how it goes, for Prometheus", async () => {
    const worker = start("work", "--metrics", "39464");
    let text = "";
    while (!text.includes("dateline_reports_read_total"))
      text = await fetch("http://127.0.0.1:39464/metrics").then(
        (answer) => answer.text(),
        () => wait(100, ""),
      );
    expect(text).toContain("\ndateline_dead_letters 0\n");
    expect(text).toContain("\nprocess_resident_memory_bytes ");
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([130, null]);
  });
});
