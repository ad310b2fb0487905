import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../store/check/check.js";
import { fingerprintOf } from "../store/fingerprint.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { laidOut } from "../store/write/laid-out.js";
import { writing } from "../store/write/writing.js";
import { pause, retryDead } from "./control.js";
import { askToSettle, hurrySettling } from "./jobs.js";
import { metricsText, queueMetrics } from "./metrics.js";
import {
  type Bench,
  emptyQueue,
  everything,
  ingested,
  plainReports,
  readersWith,
  readingOf,
  VERSIONS,
} from "./queue.example.js";
import { deadLetters, stateOf } from "./state.js";
import { steadyReaders } from "./steady.js";

const NEWER = { ...VERSIONS, codebook: "88aa" };

describe.each(engines.filter(({ name }) => name !== "PGlite"))("a queue on $name", (engine) => {
  let bench: Bench;
  let plain: Ledger;
  beforeAll(async () => {
    bench = await emptyQueue(engine);
    plain = await emptyLedger(engine);
  });
  beforeEach(async () => {
    await emptied(bench.ledger);
    await emptied(plain);
    await sql`truncate dateline_queue.waiting, dateline_queue.versions cascade`.execute(
      bench.ledger.db,
    );
    await sql`delete from dateline_queue.job`.execute(bench.ledger.db);
  });
  afterAll(async () => {
    await bench.close();
    await plain.close();
  });

  const soon = () =>
    sql`update dateline_queue.job set start_after = now()`.execute(bench.ledger.db);
  /** Works on while what is to be tried again is made due at once. */
  const workOn = async (...args: Parameters<Bench["work"]>) => {
    const hurry = setInterval(() => void soon().catch(() => {}), 50);
    return bench.work(...args).finally(() => clearInterval(hurry));
  };
  const problems = async () => {
    const found: string[] = [];
    await check(bench.ledger, ({ where, text }) => found.push(`${where}: ${text}`));
    return found;
  };

  test("three workers leave the ledger that ingest would", async () => {
    const became = await bench.put(everything());
    expect(became.filter((one) => one === "copy")).toHaveLength(8);
    await Promise.all([workOn(), workOn(), workOn()]);
    await ingested(plain, everything());
    expect(await fingerprintOf(bench.ledger)).toBe(await fingerprintOf(plain));
    expect(await problems()).toEqual([]);
  });

  test("the same again, before and after it is read, changes nothing", async () => {
    await bench.put(everything());
    expect(new Set(await bench.put(everything()))).toEqual(
      new Set(["unchanged", "failed", "foreign"]),
    );
    await workOn();
    const before = await fingerprintOf(bench.ledger);
    expect(new Set(await bench.put(everything()))).toEqual(
      new Set(["unchanged", "failed", "foreign"]),
    );
    expect((await workOn()).read).toBe(0);
    expect(await fingerprintOf(bench.ledger)).toBe(before);
  });

  test("a report that cannot be read is a dead letter, and the line goes on", async () => {
    const things = plainReports(40);
    const poison = things[7]?.report.text;
    const tried: string[] = [];
    const readers = readersWith(VERSIONS, ({ text }) => {
      if (text !== poison) return;
      tried.push(text);
      throw new Error("bad tree");
    });
    const buried: string[] = [];
    await bench.put(things);
    await workOn(readers, { buried: (name, why) => void buried.push(`${name}: ${why}`) });
    const why = "could not be read: bad tree; please report this";
    expect(buried).toEqual([`Talk 7: ${why}`]);
    expect(tried).toHaveLength(6);
    expect(await deadLetters(bench.queue, 10)).toMatchObject([{ name: "Talk 7", why, tries: 5 }]);
    await ingested(plain, things, readers);
    expect(await fingerprintOf(bench.ledger)).toBe(await fingerprintOf(plain));

    expect(await retryDead(bench.queue, ["none"])).toBe(0);
    expect(await retryDead(bench.queue, [])).toBe(1);
    await workOn();
    await ingested(plain, things);
    expect(await fingerprintOf(bench.ledger)).toBe(await fingerprintOf(plain));
    expect(await deadLetters(bench.queue, 10)).toEqual([]);
  });

  test("one that takes too long is a dead letter too", async () => {
    const things = plainReports(3);
    const slow = things[1]?.report.text;
    const start = async () =>
      readersWith(VERSIONS, ({ text }) => (text === slow ? new Promise(() => {}) : undefined));
    await bench.put(things);
    await workOn(await steadyReaders(2, start, 20));
    expect(await deadLetters(bench.queue, 10)).toMatchObject([
      { name: "Talk 1", why: "could not be read: it took longer than 1 s; please report this" },
    ]);
  });

  test("what no database can lay out is a dead letter, not the end of the worker", async () => {
    const things = plainReports(3);
    const readers = readersWith();
    const odd = things[2]?.report.id;
    const read: typeof readers.read = async (report, notes) => {
      if (report.id !== odd) return readers.read(report, notes);
      const odder = { sentences: [{ start: 0, end: 2_000_000 }], format: "\0" as never };
      return laidOut({ reading: { ...readingOf(report), ...odder }, text: report.text });
    };
    await bench.put(things);
    await workOn({ ...readers, read });
    expect(await deadLetters(bench.queue, 10)).toMatchObject([
      { name: "Talk 2", why: expect.stringContaining("could not be stored: ") },
    ]);
    expect(await stateOf(bench.queue)).toMatchObject({ waiting: 0, dead: 1, jobs: [] });
  });

  test("a job that its worker left is taken over", async () => {
    await bench.put(plainReports(20));
    const [job] = await bench.queue.boss.fetch("read-1");
    await sql`update dateline_queue.job set started_on = now() - interval '1 minute' where id = ${job?.id}`.execute(
      bench.ledger.db,
    );
    const tally = await workOn();
    expect(tally).toMatchObject({ read: 20, lost: 1 });
  });

  test("what waits is read though its job is gone", async () => {
    await bench.put(plainReports(20));
    await sql`delete from dateline_queue.job`.execute(bench.ledger.db);
    expect(await workOn()).toMatchObject({ read: 20 });
  });

  test("stopped, it stores what it has and gives the rest back", async () => {
    await bench.put(plainReports(16));
    const stop = new AbortController();
    let begun = 0;
    const readers = readersWith(VERSIONS, () => {
      begun += 1;
      if (begun === 5) stop.abort();
    });
    expect(await bench.work(readers, { signal: stop.signal, drain: false })).toMatchObject({
      read: 5,
    });
    expect(await stateOf(bench.queue)).toMatchObject({ waiting: 11 });
    expect(await workOn()).toMatchObject({ read: 11 });
  });

  test.each([
    { took: null, waits: 5, idle: 5 },
    { took: 1, waits: 5, idle: 5 },
    { took: 4, waits: 12, idle: 5 },
    { took: 100, waits: 60, idle: 5 },
  ])(
    "settling took $took s: the next waits $waits s while reports are in line, else $idle",
    async ({ took, waits, idle }) => {
      const { db } = bench.ledger;
      const { boss } = bench.queue;
      if (took !== null) {
        const id = (await boss.send("settle", {})) ?? "";
        await sql`update dateline_queue.job set state = 'completed', completed_on = now(),
        started_on = now() - ${took} * interval '1 s' where id = ${id}`.execute(db);
      }
      const rest = async () => {
        const { rows } = await sql<{ rest: number }>`
        select round(extract(epoch from start_after - created_on))::int as rest
        from dateline_queue.job where name = 'settle' and state = 'created'`.execute(db);
        return rows.map(({ rest }) => rest);
      };
      await bench.put(plainReports(1));
      await writing(bench.ledger, (trx) => askToSettle(bench.queue, trx));
      await hurrySettling(bench.queue);
      expect(await rest()).toEqual([waits]);
      await sql`truncate dateline_queue.waiting cascade`.execute(db);
      await hurrySettling(bench.queue);
      expect(await rest()).toEqual([idle]);
    },
  );

  test("paused, nothing is taken", async () => {
    await bench.put(plainReports(3));
    await pause(bench.queue, true);
    const stop = new AbortController();
    const working = bench.work(readersWith(), { signal: stop.signal });
    setTimeout(() => stop.abort(), 700);
    expect(await working).toMatchObject({ read: 0 });
    expect(await stateOf(bench.queue)).toMatchObject({ paused: true, waiting: 3 });
    await pause(bench.queue, false);
    expect(await workOn()).toMatchObject({ read: 3 });
  });

  test("of two versions side by side both readings stay, and the newer is current", async () => {
    const things = plainReports(60);
    await bench.put(things, VERSIONS);
    await Promise.all([workOn(readersWith(VERSIONS)), workOn(readersWith(NEWER))]);
    const readings = async () => {
      const { rows } = await sql<{ codebook: string; current: number; older: number }>`
        select codebook, count(*) filter (where current) as current,
          count(*) filter (where not current) as older
        from dateline.readings group by 1 order by 1`.execute(bench.ledger.db);
      return rows;
    };
    const first = await readings();
    expect(first.reduce((sum, { current }) => sum + current, 0)).toBe(60);
    const byOlder = first.find(({ codebook }) => codebook === VERSIONS.codebook)?.current ?? 0;

    await bench.put(things, NEWER);
    const older = await workOn(readersWith(VERSIONS));
    expect(older.read).toBe(0);
    await workOn(readersWith(NEWER));
    expect(await readings()).toEqual([
      ...(byOlder > 0 ? [{ codebook: VERSIONS.codebook, current: 0, older: byOlder }] : []),
      { codebook: NEWER.codebook, current: 60, older: 0 },
    ]);
    expect(await problems()).toEqual([]);
  });

  test("an older reading that comes late does not become current", async () => {
    const things = plainReports(2);
    await bench.put(things, VERSIONS);
    const late = readersWith(VERSIONS, async () => {
      await ingested(bench.ledger, things, readersWith(NEWER));
    });
    await bench.put(plainReports(1, "Other"), NEWER);
    await workOn(late);
    const { rows } = await sql`
      select codebook, current from dateline.readings order by report, codebook`.execute(
      bench.ledger.db,
    );
    expect(rows).toEqual([
      { codebook: VERSIONS.codebook, current: false },
      { codebook: NEWER.codebook, current: true },
      { codebook: VERSIONS.codebook, current: false },
      { codebook: NEWER.codebook, current: true },
    ]);
  });
});

test("metrics, as Prometheus reads them", () => {
  const jobs = [{ version: null, queued: 2, again: 0, active: 1 }];
  const state = { paused: false, waiting: 32, oldest: 1.5, dead: 3, jobs };
  expect(metricsText(queueMetrics(state))).toContain(
    "# HELP dateline_reports_waiting Reports in line to be read\n" +
      "# TYPE dateline_reports_waiting gauge\ndateline_reports_waiting 32\n",
  );
  expect(metricsText(queueMetrics(state))).toContain('dateline_jobs{state="active"} 1\n');
});
