import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { exampleReport, readWith, stored } from "../ledger/store/store.example.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await stored(ledger, readWith("c1"), readWith("c2"));
  });
  afterAll(() => ledger.close());

  test(`${engine.name}: reports are listed, found by title, and looked at`, async () => {
    const app = exampleApp({ ledger });
    const list = await app.request("/api/reports");
    expect(await list.json()).toMatchObject({ total: 1, reports: [{ id: exampleReport.id }] });
    const none = await app.request("/api/reports?q=100%25_of_nothing");
    expect(await none.json()).toEqual({ total: 0, reports: [] });
    const one = await app.request(`/api/reports/${exampleReport.id}`);
    expect(await one.json()).toMatchObject({
      text: exampleReport.text,
      reading: { reading: { codebook: "c2" } },
      before: [{ codebook: "c1" }],
    });
    expect((await app.request("/api/reports/0000")).status).toBe(404);
  });

  test(`${engine.name}: what is kept twice is kept once`, async () => {
    const app = exampleApp({ ledger });
    const keep = async () => {
      const answer = await app.request(
        "/api/reports",
        posted({ text: "The army denied on Monday that it had fired.", published: "2024-02-27" }),
      );
      return ((await answer.json()) as { kept: { became: string; report: string }[] }).kept[0];
    };
    const first = await keep();
    expect(first?.became).toBe("read");
    expect(await keep()).toEqual({ ...first, became: "unchanged" });
    expect((await app.request(`/api/reports/${first?.report}`)).status).toBe(200);
  });

  test(`${engine.name}: a reader looks and does not add`, async () => {
    const app = exampleApp({ ledger, doors: doorsOf(TOKENS) });
    const headers = { Authorization: `Bearer ${TOKENS.reader}` };
    expect((await app.request("/api/reports", { headers })).status).toBe(200);
    const kept = await app.request("/api/reports", posted({ text: "Nothing." }, headers));
    expect(kept.status).toBe(403);
  });
}
