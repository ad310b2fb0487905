import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { incidentsPage } from "../ledger/find/incidents.js";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";
import type { OneIncident } from "./incidents/one.js";
import { sampled } from "./incidents.example.js";

describe.each(engines)("incidents on $name", (engine) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await sampled(ledger);
  });
  afterAll(() => ledger.close());

  const ask = (path: string, init?: RequestInit) => exampleApp({ ledger }).request(path, init);
  const one = async (id: string): Promise<OneIncident> => {
    const answer = await ask(`/api/incidents/${id}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as OneIncident;
  };
  const contested = async () => {
    const filter = { statuses: ["contested"] as const, atLeast: { reports: 5 } };
    const options = { skip: 0, limit: 9, order: "contested" } as const;
    const { found } = await incidentsPage(ledger.db, filter, options);
    return found.map(({ id, account }) => ({ id, account }));
  };
  const ground = { by: "kd", reason: "the same night" };
  const decide = async (path: string, body: object) => {
    const answer = await ask(path, posted({ ...ground, ...body }));
    expect(answer.status).toBe(200);
    return (await answer.json()) as { decision: number; incident: string };
  };

  test("they are listed contested first, narrowed down, counted, a few at a time", async () => {
    interface Found {
      readonly found: { readonly id: string; readonly status: string; readonly reports: number }[];
      readonly more: boolean;
    }
    const found = async (query: string): Promise<Found> => {
      const answer = await ask(`/api/incidents${query}`);
      expect(answer.status, query).toBe(200);
      return (await answer.json()) as Found;
    };
    const all = await found("?minReports=2");
    const isContested = all.found.map(({ status }) => status === "contested");
    expect(isContested.lastIndexOf(true)).toBeLessThan(isContested.indexOf(false));
    expect(Math.min(...all.found.map(({ reports }) => reports))).toBe(2);
    expect((await found("?minReports=2&limit=1&offset=1")).found[0]).toEqual(all.found[1]);
    const counts = await ask("/api/incidents/counts?minReports=2");
    expect(await counts.json()).toMatchObject({
      total: all.found.length,
      statuses: expect.arrayContaining([
        { value: "contested", many: isContested.filter(Boolean).length },
      ]),
    });
    expect((await found("?q=zeppelin")).found).toEqual([]);
    expect((await ask("/api/incidents?minReports=0")).status).toBe(400);
    expect((await ask("/api/incidents?order=loudest")).status).toBe(400);
  });

  test("one is told whole: who says what, in which words, and why each report belongs", async () => {
    const [listed] = await contested();
    const { id, account, matrix, origins, shown, decisions } = await one(listed?.id ?? "");
    expect({ id, account }).toEqual({ id: listed?.id, account: listed?.account });
    expect(shown).toBe(account.reports.length);
    expect(decisions).toEqual([]);
    const claimants = matrix.filter(({ is }) => is === "claimant").map(({ key }) => key);
    for (const { key } of [...account.affirms, ...account.denies]) expect(claimants).toContain(key);
    const denied = matrix.flatMap(({ cells }) => cells.happened.denies);
    expect(denied.length).toBeGreaterThan(0);
    for (const { quote, marked } of denied)
      expect(marked.replaceAll(/[\uE000\uE001]/g, "")).toBe(quote);
    expect(origins.map(({ origin }) => origin).sort()).toEqual(account.origins);
    const reports = origins.flatMap((origin) => origin.reports);
    expect(reports.map(({ report }) => report).sort()).toEqual([...account.reports].sort());
    expect(reports.some(({ tie }) => tie !== null)).toBe(true);
    for (const { passages, links } of reports) {
      expect(passages.map(({ marked }) => marked.includes("\uE000"))).not.toContain(false);
      expect(new Set(passages.map(({ quote }) => quote)).size).toBe(passages.length);
      expect(links.length).toBeGreaterThan(0);
    }
  });

  test("two are merged, that is undone, and the history keeps both", async () => {
    const [first, second] = await contested();
    const [ours, theirs] = [first?.id ?? "", second?.id ?? ""];
    const { decision, incident } = await decide(`/api/incidents/${ours}/merge`, { other: theirs });
    const merged = await one(theirs);
    expect([merged.id, (await one(ours)).id]).toEqual([incident, incident]);
    const again = await ask(`/api/incidents/${ours}/merge`, posted({ ...ground, other: theirs }));
    expect(again.status).toBe(422);
    await decide(`/api/decisions/${decision}/undo`, { reason: "other nights" });
    expect([(await one(ours)).id, (await one(theirs)).id]).toEqual([ours, theirs]);
    expect((await one(ours)).decisions).toMatchObject([
      { id: decision, kind: "merge", undone: true, ...ground },
      { kind: "undo", undoes: decision, undone: false, reason: "other nights" },
    ]);
    expect((await ask(`/api/decisions/${decision}/undo`, posted(ground))).status).toBe(422);
    expect((await ask("/api/decisions/999/undo", posted(ground))).status).toBe(404);
  });

  test("what is left after a split is what is looked at, under another id too", async () => {
    const [listed] = await contested();
    const { id, account } = await one(listed?.id ?? "");
    const [earliest = ""] = account.reports;
    const { decision, incident } = await decide(`/api/incidents/${id}/split`, {
      reports: [earliest],
    });
    expect((await one(incident)).account.reports).not.toContain(earliest);
    expect((await one(id)).account.reports).toContain(earliest);
    await decide(`/api/decisions/${decision}/undo`, {});
    expect((await one(incident)).id).toBe(id);
    const all = posted({ ...ground, reports: account.reports });
    expect((await ask(`/api/incidents/${id}/split`, all)).status).toBe(422);
    const strange = posted({ ...ground, reports: ["0000"] });
    expect((await ask(`/api/incidents/${id}/split`, strange)).status).toBe(422);
  });

  test("what there is not, and who may not", async () => {
    expect((await ask("/api/incidents/0000000000000000-1")).status).toBe(404);
    expect((await ask("/api/incidents/1")).status).toBe(400);
    const [listed] = await contested();
    const path = `/api/incidents/${listed?.id}/merge`;
    expect((await ask(path, posted({ by: "", reason: "x", other: "aaaa" }))).status).toBe(400);
    const app = exampleApp({ ledger, doors: doorsOf(TOKENS) });
    const asked = (token: string) =>
      app.request(
        path,
        posted({ ...ground, other: "ffff-1" }, { Authorization: `Bearer ${token}` }),
      );
    expect((await asked(TOKENS.reader)).status).toBe(403);
    expect((await asked(TOKENS.reviewer)).status).toBe(404);
  });
});
