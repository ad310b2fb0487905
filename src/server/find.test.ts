import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { readWith, stored } from "../ledger/store/store.example.js";
import { exampleReading } from "../reading/reading.example.js";
import { exampleApp } from "./app.example.js";

interface Counted {
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { value: string; many: number }[]>>;
}

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await stored(ledger, readWith("c1"));
  });
  afterAll(() => ledger.close());

  const asked = async <T>(path: string): Promise<T> => {
    const answer = await exampleApp({ ledger }).request(path);
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as T;
  };

  test(`${engine.name}: events and statements are found, some at a time`, async () => {
    const { events, statements } = exampleReading;
    const all = await asked<{ found: unknown[]; more: boolean }>("/api/events");
    expect(all.found).toHaveLength(events.length);
    const one = await asked<{ found: unknown[]; more: boolean }>("/api/events?limit=1&offset=0");
    expect(one).toMatchObject({ more: events.length > 1 });
    expect(one.found).toHaveLength(1);
    const said = await asked<{ found: unknown[] }>("/api/statements");
    expect(said.found).toHaveLength(statements.length);
  });

  test(`${engine.name}: facets count what would fit, their own choice aside`, async () => {
    const all = await asked<Counted>("/api/events/counts");
    expect(all.total).toBe(exampleReading.events.length);
    const [first] = all.facets.status ?? [];
    const chosen = await asked<Counted>(`/api/events/counts?status=${first?.value}`);
    expect(chosen.total).toBe(first?.many);
    expect(chosen.facets.status).toEqual(all.facets.status);
    expect((await asked<Counted>("/api/statements/counts")).total).toBe(
      exampleReading.statements.length,
    );
  });

  test(`${engine.name}: what fits is taken away as a file`, async () => {
    const answer = await exampleApp({ ledger }).request("/api/export/csv?type=ASSAULT");
    expect(answer.headers.get("content-disposition")).toContain('filename="dateline-csv.csv"');
    const lines = (await answer.text()).trim().split("\n");
    const want = exampleReading.events.filter(({ type }) => type === "ASSAULT").length;
    expect(lines).toHaveLength(want + 1);
    expect((await exampleApp({ ledger }).request("/api/export/doc")).status).toBe(404);
  });

  test.each(["type=RAID", "since=2024-02-31", "limit=100000", "pair=PAK", "offset=-1"])(
    `${engine.name}: refused: %s`,
    async (query) => {
      expect((await exampleApp({ ledger }).request(`/api/events?${query}`)).status).toBe(400);
    },
  );
}
