import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { readWith, stored } from "../ledger/store/store.example.js";
import { insertRows } from "../ledger/store/write/insert.js";
import { writing } from "../ledger/store/write/writing.js";
import { exampleReading } from "../reading/reading.example.js";
import { exampleApp, posted } from "./app.example.js";

const { events } = exampleReading;
const places = exampleReading.places.map((one) =>
  one.id === "p2"
    ? { ...one, country: "NOR" as const, lat: 67.28, lon: 14.4, precision: "city" as const }
    : one,
);

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await stored(ledger, readWith("c1", { places }), readWith("c2", { places, quantities: [] }));
    const inputs = [
      { key: "a.txt", outcome: "failed", why: "it is binary", report: null },
      { key: "b.txt", outcome: "failed", why: "it is binary", report: null },
      { key: "raid.txt", outcome: "read", why: null, report: exampleReading.report.id },
    ];
    await writing(ledger, (trx) => insertRows(trx, "inputs", inputs));
  });
  afterAll(() => ledger.close());

  const asked = async (path: string, status = 200) => {
    const answer = await exampleApp({ ledger }).request(path);
    expect(answer.status, path).toBe(status);
    return answer.json();
  };

  test(`${engine.name}: what became of the inputs, and why`, async () => {
    expect(await asked("/api/inputs")).toEqual({
      outcomes: [
        { outcome: "failed", many: 2, reasons: [{ why: "it is binary", many: 2 }] },
        { outcome: "read", many: 1, reasons: [] },
      ],
      ...{ reports: 1, undated: 0, empty: 0 },
    });
    expect(await asked("/api/inputs/failed?offset=1")).toMatchObject([{ key: "b.txt" }]);
    await asked("/api/inputs/lost", 400);
  });

  test(`${engine.name}: versions, and what the later reads otherwise`, async () => {
    const made = (await asked("/api/versions")) as {
      id: string;
      readings: number;
      current: number;
    }[];
    expect(made).toMatchObject([
      { codebook: "c1", readings: 1, current: 0 },
      { codebook: "c2", readings: 1, current: 1 },
    ]);
    const [from = "", to = ""] = made.map(({ id }) => id);
    expect(await asked(`/api/diff?${new URLSearchParams({ from, to })}`)).toMatchObject({
      ...{ reports: 1, changed: 1 },
      examples: [{ change: { is: "gone", before: { kind: "quantity", type: "injured" } } }],
    });
    await asked("/api/diff?from=a&to=b", 404);
  });

  test(`${engine.name}: where it happened, and how many have no place`, async () => {
    const all = { total: events.length, placed: 1, more: false };
    const bodin = {
      name: "Bodin",
      country: "NOR",
      precision: "city",
      lat: 67.28,
      lon: 14.4,
      many: 1,
    };
    expect(await asked("/api/events/places")).toMatchObject({ ...all, places: [bodin] });
    expect(await asked("/api/events?spot=67.28,14.4")).toMatchObject({ found: [{ id: "e1" }] });
    expect(await asked("/api/events?placed=no")).toMatchObject({ found: [{ id: "e2" }] });
    await asked("/api/events?spot=67.28", 400);
  });

  test(`${engine.name}: the reader's card`, async () => {
    expect(await asked("/api/reader")).toMatchObject({
      card: expect.stringContaining("model card"),
    });
  });
}

test("a sentence is coded; none is refused", async () => {
  const app = exampleApp();
  const coded = await app.request("/api/codebook/test", posted({ sentence: "Talks\nfailed." }));
  expect(await coded.json()).toMatchObject({ text: "Talks failed.", reading: { format: 1 } });
  expect((await app.request("/api/codebook/test", posted({ sentence: " " }))).status).toBe(400);
});
