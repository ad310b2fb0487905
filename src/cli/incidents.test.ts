import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settle } from "../ledger/relate/settle.js";
import { engines, type Place } from "../ledger/store/ledger.example.js";
import { openLedger } from "../ledger/store/open/open.js";
import { insertRows } from "../ledger/store/write/insert.js";
import { laidOut } from "../ledger/store/write/laid-out.js";
import { addReadings } from "../ledger/store/write/readings.js";
import { reportRow } from "../ledger/store/write/report.js";
import { writing } from "../ledger/store/write/writing.js";
import { reportFromText } from "../report/report.js";
import { ranWith } from "./world.example.js";

const SAMPLES = new URL("../../samples/", import.meta.url);
const text = (file: string) => readFileSync(new URL(file, SAMPLES), "utf8");
const VERSIONS = { program: "0.1.0", reader: "3f9a", codebook: "77c0" };

/** A wire's story, its reprint and the army's account of that night. */
const samples = JSON.parse(text("index.json"))
  .filter(({ file }: { file: string }) => /^0[456]/u.test(file))
  .map(({ file, ...meta }: { file: string }) => ({
    report: reportFromText(text(file), meta),
    reading: { ...JSON.parse(text(file.replace(".txt", ".golden.json"))), reading: VERSIONS },
  }));

describe.each(engines.slice(0, 1))("dateline incidents on $name", (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await engine.place();
    const ledger = await openLedger(place.address, { create: true });
    await writing(ledger, async (trx) => {
      const rows = samples.map(({ report }: (typeof samples)[number]) =>
        reportRow(report, { name: report.id, authors: [] }),
      );
      await insertRows(trx, "reports", rows);
      await addReadings(
        trx,
        samples.map(({ report, reading }: (typeof samples)[number]) =>
          laidOut({ reading, text: report.text }),
        ),
      );
    });
    await settle(ledger);
    await ledger.close();
  });
  afterAll(() => place.remove());

  const run = (...args: string[]) => ranWith(["incidents", ...args, "--db", place.address]);
  const ground = ["--by", "kd", "--reason", "a test"];
  const ids = async () => {
    const { out } = await run("--json");
    return out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id as string);
  };

  test("lists what several reports tell of, contested first, with origins, claimants and figures", async () => {
    const { exit, out } = await run();
    expect(exit).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^contested /u);
    expect(out).toMatch(/3 reports, 2 origins · /u);
    expect(out).toMatch(/killed 58 of Pakistani soldiers, says Zabihullah Mujahid.*\(a party\)/u);
  });

  test("one of them, with each report's words and why it is there", async () => {
    const [id = ""] = await ids();
    const { out } = await run(id);
    expect(out).toMatch(/near copy, same origin as /u);
    expect(out).toMatch(/linked to .* by what: /u);
  });

  test("merge and undo", async () => {
    const before = await ids();
    const [one = "", other = ""] = before;
    expect((await run("merge", one, other, ...ground)).out).toMatch(/^decision 1;/u);
    expect((await run(other)).out).toMatch(/1 {2}merge · kd · a test/u);
    expect(await ids()).toHaveLength(before.length - 1);
    expect((await run("undo", "1", ...ground)).exit).toBe(0);
    expect(await ids()).toEqual(before);
  });

  test.each([
    { args: ["ffff"], want: "no incident has this id" },
    { args: ["undo", "9", ...ground], want: "there is no such decision" },
    { args: ["--limit", "many"], want: "many is no number" },
  ])("$args: $want", async ({ args, want }) => {
    const { exit, err } = await run(...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(want)]);
  });
});
