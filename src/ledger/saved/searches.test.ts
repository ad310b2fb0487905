import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { forgetSearch, savedSearches, saveSearch } from "./searches.js";

const raids = { name: "raids", kind: "events", query: "type=ASSAULT", by: "Ada" } as const;

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  beforeEach(() => emptied(ledger));
  afterAll(() => ledger.close());

  test(`${engine.name}: searches are saved in the order of their names`, async () => {
    await saveSearch(ledger, raids);
    await saveSearch(ledger, { ...raids, name: "Denials", kind: "statements", query: "act=deny" });
    expect((await savedSearches(ledger.db)).map(({ name }) => name)).toEqual(["Denials", "raids"]);
  });

  test(`${engine.name}: the same name is the same search`, async () => {
    await saveSearch(ledger, raids);
    await saveSearch(ledger, { ...raids, query: "type=COERCE", by: "Ben" });
    expect(await savedSearches(ledger.db)).toEqual([{ ...raids, query: "type=COERCE", by: "Ben" }]);
  });

  test(`${engine.name}: one is forgotten once`, async () => {
    await saveSearch(ledger, raids);
    expect(await forgetSearch(ledger, "raids")).toBe(true);
    expect(await forgetSearch(ledger, "raids")).toBe(false);
    expect(await savedSearches(ledger.db)).toEqual([]);
  });
}
