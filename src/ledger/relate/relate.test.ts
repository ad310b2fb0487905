import { readFileSync } from "node:fs";
import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Reading } from "../../reading/format.js";
import { type Report, reportFromText } from "../../report/report.js";
import { incidentsPage } from "../find/incidents.js";
import { check } from "../store/check/check.js";
import { fingerprintOf } from "../store/fingerprint.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import { laidOut } from "../store/write/laid-out.js";
import { addReadings } from "../store/write/readings.js";
import { reportRow } from "../store/write/report.js";
import { writing } from "../store/write/writing.js";
import { merge, split, undo } from "./decide.js";
import { incidentsNamed, partsOf } from "./listing.js";
import { settle, settleOnce } from "./settle.js";

const SAMPLES = new URL("../../../samples/", import.meta.url);
const text = (file: string) => readFileSync(new URL(file, SAMPLES), "utf8");
const VERSIONS = { program: "0.1.0", reader: "3f9a", codebook: "77c0" };

interface Sample {
  readonly report: Report;
  readonly reading: Reading;
}

/** Five reports of one night and one of another. */
const samples: readonly Sample[] = JSON.parse(text("index.json"))
  .filter(({ file }: { file: string }) => /^0[3-7]|^12/u.test(file))
  .map(({ file, ...meta }: { file: string }) => ({
    report: reportFromText(text(file), meta),
    reading: { ...JSON.parse(text(file.replace(".txt", ".golden.json"))), reading: VERSIONS },
  }));

const ground = { by: "kd", reason: "the same night" };

describe.each(engines)("origins and incidents on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  beforeEach(() => emptied(ledger));
  afterAll(() => ledger.close());

  const add = (some: readonly Sample[]) =>
    writing(ledger, async (trx) => {
      const rows = some.map(({ report }) => reportRow(report, { name: report.id, authors: [] }));
      await insertRows(trx, "reports", rows);
      const read = some.map(({ report, reading }) => laidOut({ reading, text: report.text }));
      await addReadings(trx, read);
    });
  const several = async (limit = 100) =>
    (
      await incidentsPage(
        ledger.db,
        { atLeast: { reports: 2 } },
        { limit, skip: 0, order: "contested" },
      )
    ).found.map(({ id, account }) => ({ id, account }));
  const listed = async () => {
    const all = await several();
    return all.map(({ id, account }) => `${id} ${account.reports.length}`);
  };
  const largest = async () =>
    (await several()).sort(
      (one, other) => other.account.reports.length - one.account.reports.length,
    )[0];

  test("any order, in any parts, settled now or later, gives the same", async () => {
    await add(samples);
    await settle(ledger);
    const [fingerprint, incidents] = [await fingerprintOf(ledger), await listed()];
    expect(incidents.length).toBeGreaterThan(2);
    await emptied(ledger);
    for (const sample of [...samples].reverse()) {
      await add([sample]);
      await settle(ledger);
    }
    expect(await listed()).toEqual(incidents);
    expect(await fingerprintOf(ledger)).toBe(fingerprint);
  });

  test("settling once ends though all becomes stale again after each of its parts", async () => {
    await add(samples);
    const { db } = ledger;
    let parts = 0;
    const execute = async <Done>(change: (trx: Transaction<Tables>) => Promise<Done>) => {
      const done = await db.transaction().execute(change);
      parts += 1;
      await sql`insert into stale_reports select report from fingerprints on conflict do nothing`.execute(
        db,
      );
      await sql`insert into stale_happenings select distinct alike from happenings on conflict do nothing`.execute(
        db,
      );
      return done;
    };
    await settleOnce({ db: { transaction: () => ({ execute }) } as unknown as Ledger["db"] });
    // What was tied before, twice counted, twice settled.
    expect(parts).toBe(7);
    await settle(ledger);
    const fingerprint = await fingerprintOf(ledger);
    await settleOnce(ledger);
    expect(await fingerprintOf(ledger)).toBe(fingerprint);
  });

  /** The same text by others, the same day. */
  const copiesOf = ({ report, reading }: Sample, publishers: readonly string[]): Sample[] =>
    publishers.map((publisher) => {
      const copy = reportFromText(report.text, { ...report, publisher });
      const told = { ...reading.report, id: copy.id, publisher };
      return { report: copy, reading: { ...reading, report: told } };
    });
  const linked = async () =>
    (
      await sql<{ links: number }>`select count(*)::int as links from incident_links`.execute(
        ledger.db,
      )
    ).rows[0]?.links;

  test("exact copies are linked once for all of them, in any order", async () => {
    const [first] = samples as [Sample, ...Sample[]];
    const all = [...samples, ...copiesOf(first, ["A", "B", "C"])];
    await add(samples);
    await settle(ledger);
    const links = await linked();
    const before = await listed();
    await emptied(ledger);
    await add(all);
    await settle(ledger);
    expect(await linked()).toBe(links);
    const problems: string[] = [];
    await check(ledger, ({ where, text: what }) => problems.push(`${where}: ${what}`));
    expect(problems).toEqual([]);
    const [fingerprint, incidents] = [await fingerprintOf(ledger), await listed()];
    expect(incidents.length).toBeGreaterThan(before.length);
    await emptied(ledger);
    for (const sample of [...all].reverse()) {
      await add([sample]);
      await settle(ledger);
    }
    expect(await listed()).toEqual(incidents);
    expect(await fingerprintOf(ledger)).toBe(fingerprint);
  });

  test("what is split from an incident takes its exact copies along, and comes back with them", async () => {
    const [first] = samples as [Sample, ...Sample[]];
    const copies = copiesOf(first, ["A", "B"]);
    await add([...samples, ...copies]);
    await settle(ledger);
    const whole = await largest();
    const reportsOf = async () => [
      ...new Set((await partsOf(ledger.db, whole?.id ?? "")).map(({ report }) => report)),
    ];
    const own = [first, ...copies].map(({ report }) => report.id);
    const copy = (await reportsOf()).find((report) => own.includes(report) && report !== whole?.id);
    const number = await split(ledger, whole?.id ?? "", [copy ?? ""], ground);
    const left = await reportsOf();
    expect(left.filter((report) => own.includes(report)).length % own.length).toBe(0);
    await undo(ledger, number, ground);
    expect((await reportsOf()).length).toBe(whole?.account.reports.length);
  });

  test("a copy that is read again otherwise is linked for itself", async () => {
    const [first] = samples as [Sample, ...Sample[]];
    const [copy] = copiesOf(first, ["A"]) as [Sample];
    await add(samples);
    await settle(ledger);
    const [whole, links] = [await listed(), await linked()];
    await add([copy]);
    await settle(ledger);
    const silent = {
      ...copy.reading,
      events: [],
      quantities: [],
      reading: { ...VERSIONS, codebook: "88" },
    };
    await writing(ledger, (trx) =>
      addReadings(trx, [laidOut({ reading: silent, text: copy.report.text })]),
    );
    await settle(ledger);
    expect([await listed(), await linked()]).toEqual([whole, links]);
  });

  test("a report read again is tied anew, and its old incidents are gone", async () => {
    await add(samples);
    await settle(ledger);
    const whole = await listed();
    const [first] = samples as [Sample, ...Sample[]];
    const silent = {
      ...first.reading,
      events: [],
      quantities: [],
      reading: { ...VERSIONS, codebook: "88" },
    };
    await writing(ledger, (trx) =>
      addReadings(trx, [laidOut({ reading: silent, text: first.report.text })]),
    );
    await settle(ledger);
    const { rows } =
      await sql`select id from incidents where id like ${`${first.report.id}%`}`.execute(ledger.db);
    expect(rows).toEqual([]);
    await writing(ledger, (trx) =>
      addReadings(trx, [laidOut({ reading: first.reading, text: first.report.text })]),
    );
    await settle(ledger);
    expect(await listed()).toEqual(whole);
  });

  test("what a person merged stays merged, and any former id leads to it", async () => {
    await add(samples.slice(0, 3));
    await settle(ledger);
    const [one, other] = await several(2);
    const number = await merge(ledger, one?.id ?? "", other?.id ?? "", ground);
    const joined = async () => [
      await incidentsNamed(ledger.db, one?.id ?? ""),
      await incidentsNamed(ledger.db, other?.id ?? ""),
    ];
    const [ours, theirs] = await joined();
    expect(ours).toEqual(theirs);
    await add(samples.slice(3));
    await settle(ledger);
    const [still, also] = await joined();
    expect(still).toEqual(also);
    await undo(ledger, number, { ...ground, reason: "it was not" });
    const [apart, too] = await joined();
    expect(apart).not.toEqual(too);
  });

  test("what a person split stays split, and taking it back joins it again", async () => {
    await add(samples.slice(0, 4));
    await settle(ledger);
    const before = await listed();
    const whole = await largest();
    const [out = ""] = whole?.account.reports.slice(-1) ?? [];
    const number = await split(ledger, whole?.id ?? "", [out], ground);
    const reportsOf = async () =>
      (await partsOf(ledger.db, whole?.id ?? "")).map(({ report }) => report);
    expect(await reportsOf()).not.toContain(out);
    await add(samples.slice(4));
    await settle(ledger);
    expect(await reportsOf()).not.toContain(out);
    await undo(ledger, number, { ...ground, reason: "it was" });
    expect(await reportsOf()).toContain(out);
    expect(before.length).toBeGreaterThan(0);
  });
});
