import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Overview } from "../ledger/find/overview.js";
import { emptied, emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { exampleReport } from "../ledger/store/store.example.js";
import { insertRows } from "../ledger/store/write/insert.js";
import { reportRow } from "../ledger/store/write/report.js";
import { writing } from "../ledger/store/write/writing.js";
import { exampleApp } from "./app.example.js";
import { sampled } from "./incidents.example.js";

describe.each(engines)("the overview on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  afterAll(() => ledger.close());

  const ask = (query = "") => exampleApp({ ledger }).request(`/api/overview${query}`);
  const told = async (query = "") => (await (await ask(query)).json()) as Overview;

  test("nothing is new in an empty ledger", async () => {
    await emptied(ledger);
    expect(await told()).toEqual({ reports: 0, newest: null, since: null, fresh: 0, pairs: [] });
  });

  test("new is what the last month has, where a week has too few reports", async () => {
    await emptied(ledger);
    await sampled(ledger);
    const { pairs, ...all } = await told();
    expect(all).toEqual({ reports: 14, newest: "2025-11-08", since: "2025-10-09", fresh: 14 });
    expect(pairs[0]).toMatchObject({ one: "AFG", other: "PAK" });
    expect(pairs.every(({ one, other }) => one !== other)).toBe(true);
    expect(await told("?since=2025-10-27")).toMatchObject({ since: "2025-10-27", fresh: 3 });
    expect((await ask("?since=tomorrow")).status).toBe(400);
  });

  test("new is the last day where it has enough; all of it where a year has not", async () => {
    const on = (days: readonly string[]) =>
      writing(ledger, async (trx) => {
        const rows = days.map((published, i) =>
          reportRow({ ...exampleReport, id: `abcd${i}`, published }, { name: `${i}`, authors: [] }),
        );
        await insertRows(trx, "reports", rows);
      });
    await emptied(ledger);
    await on([...Array(12).fill("2025-10-29"), "2025-10-27"]);
    expect(await told()).toMatchObject({ reports: 13, since: "2025-10-29", fresh: 12 });
    await emptied(ledger);
    await on(Array.from({ length: 12 }, (_, i) => `${2000 + i}-05-01`));
    expect(await told()).toMatchObject({ newest: "2011-05-01", since: "2000-05-01", fresh: 12 });
  });
});
