import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";

const search = {
  name: "Raids / 2025",
  kind: "events",
  query: "type=ASSAULT&type=COERCE",
  by: "Ada",
};

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  afterAll(() => ledger.close());

  const listed = async () =>
    (await (await exampleApp({ ledger }).request("/api/searches")).json()) as object;

  test(`${engine.name}: a search is saved, seen by others and forgotten`, async () => {
    const app = exampleApp({ ledger });
    expect((await app.request("/api/searches", posted(search))).status).toBe(200);
    expect(await listed()).toEqual({ searches: [search] });
    const path = `/api/searches/${encodeURIComponent(search.name)}`;
    expect((await app.request(path, { method: "DELETE" })).status).toBe(204);
    expect((await app.request(path, { method: "DELETE" })).status).toBe(404);
    expect(await listed()).toEqual({ searches: [] });
  });

  test.each([
    { name: "no name", change: { name: " " } },
    { name: "no such type", change: { query: "type=RAID" } },
    { name: "what the ledger is not asked", change: { query: "next=https://evil.example" } },
    { name: "another page", change: { kind: "reports" } },
  ])(`${engine.name}: refused: $name`, async ({ change }) => {
    const answer = await exampleApp({ ledger }).request(
      "/api/searches",
      posted({ ...search, ...change }),
    );
    expect(answer.status).toBe(400);
  });

  test(`${engine.name}: a reader looks, a reviewer saves`, async () => {
    const app = exampleApp({ ledger, doors: doorsOf(TOKENS) });
    const as = (token: string) => ({ Authorization: `Bearer ${token}` });
    const save = (token: string) => app.request("/api/searches", posted(search, as(token)));
    expect((await save(TOKENS.reader)).status).toBe(403);
    expect((await save(TOKENS.reviewer)).status).toBe(200);
    const path = `/api/searches/${encodeURIComponent(search.name)}`;
    const forget = (token: string) => app.request(path, { method: "DELETE", headers: as(token) });
    expect((await forget(TOKENS.reader)).status).toBe(403);
    expect((await app.request("/api/searches", { headers: as(TOKENS.reader) })).status).toBe(200);
    expect((await forget(TOKENS.reviewer)).status).toBe(204);
  });
}
