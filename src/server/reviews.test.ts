import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { exampleReport, readWith, stored } from "../ledger/store/store.example.js";
import { exampleReading } from "../reading/reading.example.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";
import type { KeptReport } from "./reports/one.js";

const [event] = exampleReading.events;
const record = event?.id ?? "";
const path = `/api/reports/${exampleReport.id}/reviews`;

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await stored(ledger, readWith("c1"));
  });
  afterAll(() => ledger.close());

  interface Reviewed {
    readonly rejected: string[];
    readonly decided: { record: string; undone: boolean; review: { decision: string } }[];
  }
  const reviewed = async (query = "") => {
    const answer = await exampleApp({ ledger }).request(
      `/api/reports/${exampleReport.id}/reviewed${query}`,
    );
    return (await answer.json()) as Reviewed;
  };
  const waiting = async (query = "") => {
    const answer = await exampleApp({ ledger }).request(`/api/queue/events${query}`);
    return ((await answer.json()) as { waiting: { id: string }[] }).waiting.map(({ id }) => id);
  };

  test(`${engine.name}: a record is rejected, leaves the queue, and comes back when that is undone`, async () => {
    const app = exampleApp({ ledger });
    expect(await waiting()).toContain(record);
    const answer = await app.request(path, posted({ decision: "reject", record, by: "Ada" }));
    const { id } = (await answer.json()) as { id: string };
    expect(await reviewed()).toMatchObject({ rejected: [record], decided: [{ record }] });
    expect(await waiting()).not.toContain(record);
    expect((await reviewed("?blind=yes")).decided).toEqual([]);
    const undone = await app.request(`/api/reviews/${id}/undo`, posted({ by: "Ben" }));
    expect(await undone.json()).toMatchObject({ decision: "undo", by: "Ben" });
    const after = await reviewed();
    expect(after.rejected).toEqual([]);
    expect(
      after.decided.map(({ review, undone, record }) => [review.decision, undone, record]),
    ).toEqual([
      ["reject", true, record],
      ["undo", false, record],
    ]);
    expect(await waiting()).toContain(record);
  });

  test(`${engine.name}: a field is corrected; what cannot be is told`, async () => {
    const app = exampleApp({ ledger });
    const correct = (field: string, value: unknown) =>
      app.request(path, posted({ decision: "correct", record, field, value, by: "Ada" }));
    expect((await correct("historical", !event?.historical)).status).toBe(200);
    const wrong = await correct("type", "RAID");
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ detail: expect.stringContaining("type") });
    expect((await correct("id", "e9")).status).toBe(422);
    const blind = await waiting("?blindFor=Ben");
    expect(blind).toContain(record);
    expect(await waiting("?blindFor=Ada")).not.toContain(record);
  });

  test(`${engine.name}: a reader decides nothing, a reviewer does`, async () => {
    const app = exampleApp({ ledger, doors: doorsOf(TOKENS) });
    const decide = (token: string) =>
      app.request(
        path,
        posted({ decision: "accept", record, by: "Cem" }, { Authorization: `Bearer ${token}` }),
      );
    expect((await decide(TOKENS.reader)).status).toBe(403);
    expect((await decide(TOKENS.reviewer)).status).toBe(200);
  });

  test(`${engine.name}: what was missed is added, found, and taken back`, async () => {
    const app = exampleApp({ ledger });
    const { text } = (await (
      await app.request(`/api/reports/${exampleReport.id}`)
    ).json()) as KeptReport;
    const start = exampleReading.sentences[0]?.start ?? 0;
    const words = [{ start, end: text.indexOf(" ", start) }];
    const missed = { kind: "event", words, type: "PROTEST", actors: [], recipients: [] };
    const add = (change: object) =>
      app.request(path, posted({ decision: "add", by: "Ada", missed: { ...missed, ...change } }));
    const answer = await add({});
    expect(answer.status).toBe(200);
    const { id } = (await answer.json()) as { id: string };
    const found = async () =>
      (await (await app.request("/api/events?type=PROTEST")).json()) as { found: object[] };
    expect((await found()).found).toMatchObject([{ id: "e1000001", status: "reported" }]);
    await app.request(`/api/reviews/${id}/undo`, posted({ by: "Ada" }));
    expect((await found()).found).toEqual([]);
    expect((await add({ actors: ["a99"] })).status).toBe(422);
    expect((await add({ words: [{ start: 99_990, end: 99_999 }] })).status).toBe(422);
    expect((await add({ type: "RAID" })).status).toBe(400);
  });

  test(`${engine.name}: words that are not the text's are no correction`, async () => {
    const value = [{ start: 0, end: 4, text: "Lima" }];
    const asked = { decision: "correct", record, field: "trigger.spans", value, by: "Ada" };
    const answer = await exampleApp({ ledger }).request(path, posted(asked));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('is not "Lima"') });
  });

  test(`${engine.name}: the most doubtful come first, and why is told`, async () => {
    const answer = await exampleApp({ ledger }).request(
      "/api/queue/events?order=doubt&blindFor=Nobody",
    );
    const { waiting } = (await answer.json()) as { waiting: { doubts: string[] }[] };
    const many = waiting.map(({ doubts }) => doubts.length);
    expect(many).toEqual([...many].sort((a, b) => b - a));
    expect(waiting).toHaveLength(exampleReading.events.length);
  });

  test(`${engine.name}: a sample is the same for whoever gives its word`, async () => {
    expect(await waiting("?sample=may")).toEqual(await waiting("?sample=may"));
  });
}
