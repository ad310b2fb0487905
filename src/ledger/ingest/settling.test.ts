import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { everything, plainReports, readersWith } from "../queue/queue.example.js";
import { fingerprintOf } from "../store/fingerprint.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import type { Found } from "./found.js";
import { ingest } from "./ingest.js";
import { type Settling, settlingBeside } from "./settling.js";

/** Enough for two settlings beside what is stored: reports are linked 256 at a time. */
const things = [...everything(), ...plainReports(300), ...plainReports(300, "Walk")];

async function* streamed(): AsyncGenerator<Found> {
  yield* things;
}

const never: Settling = { linked: () => {}, end: async () => {} };

describe.each(engines)("settling beside reading on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  beforeEach(() => emptied(ledger));
  afterAll(() => ledger.close());

  const ingested = async (settling: Settling) => {
    await ingest(ledger, streamed(), readersWith(), { tell: () => {}, settling });
    return fingerprintOf(ledger);
  };

  test("the ledger is the same as settled at the end alone", async () => {
    const want = await ingested(never);
    await emptied(ledger);
    expect(await ingested(settlingBeside(ledger, 256))).toEqual(want);
  });

  test("what a fault leaves is settled at the end", async () => {
    const want = await ingested(never);
    await emptied(ledger);
    const gone = { ...ledger, db: null as never };
    expect(await ingested(settlingBeside(gone, 256))).toEqual(want);
  });
});
