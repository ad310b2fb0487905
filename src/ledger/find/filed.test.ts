import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Filed } from "../../export/filed.js";
import { settle } from "../relate/settle.js";
import { emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { filedOf } from "./filed.js";
import { samplesStored } from "./samples.example.js";

describe.each(engines)("what is filed from a ledger on $name", (engine) => {
  let ledger: Ledger;
  let filed: Filed[];
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await samplesStored(ledger);
    await settle(ledger);
    filed = [];
    for await (const one of filedOf(ledger.db, {})) filed.push(one);
  });
  afterAll(() => ledger.close());

  test("every report has an origin; a wire's story and its reprint have one", () => {
    expect(filed.filter(({ origin }) => origin === null)).toEqual([]);
    expect(new Set(filed.map(({ origin }) => origin)).size).toBeLessThan(filed.length);
  });

  test("reports share incidents, and each of these names events of its own report", () => {
    const ids = filed.flatMap(({ incidents }) => [...new Set(incidents.values())]);
    expect(new Set(ids).size).toBeLessThan(ids.length);
    for (const { incidents, reading } of filed)
      for (const event of incidents.keys())
        expect(reading.events.map(({ id }) => id)).toContain(event);
  });
});
