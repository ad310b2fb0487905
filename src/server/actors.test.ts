import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventDays } from "../ledger/find/days.js";
import { samplesStored } from "../ledger/find/samples.example.js";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { readWith, stored } from "../ledger/store/store.example.js";
import { exampleApp } from "./app.example.js";

for (const engine of engines) {
  let ledger: Ledger;
  let samples: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await stored(ledger, readWith("c1"));
    samples = await emptyLedger(engine);
    await samplesStored(samples);
  });
  afterAll(async () => {
    await ledger.close();
    await samples.close();
  });

  const asked = async <T>(path: string, of = ledger): Promise<T> => {
    const answer = await exampleApp({ ledger: of }).request(path);
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as T;
  };
  const ids = async (path: string) =>
    (await asked<{ found: { id: string }[] }>(path)).found.map(({ id }) => id);

  test(`${engine.name}: who is who, by words, by name, and whoever is named most`, async () => {
    const dahl = {
      ...{ name: "Kari Dahl", kind: "person", reports: 1, conflicts: [] },
      roles: [{ role: "Interior Minister", country: "NOR", from: "2024-02-29", reviewedBy: [] }],
    };
    expect(await asked("/api/actors?q=dahl")).toMatchObject({ actors: [dahl], more: false });
    expect(await asked("/api/actors?name=kari%20dahl")).toMatchObject({ actors: [dahl] });
    expect(await asked("/api/actors?name=dahl")).toMatchObject({ actors: [] });
    expect(await asked("/api/actors?name=kari%20dahl&on=2024-01-01")).toMatchObject({ actors: [] });
    const { actors } = await asked<{ actors: { name: string }[] }>("/api/actors");
    expect(actors.map(({ name }) => name).sort()).toEqual(["Kari Dahl", "Norway", "Sweden"]);
  });

  test(`${engine.name}: what somebody says, is told and is said about; does and undergoes`, async () => {
    expect(await ids("/api/statements?named=Kari%20Dahl&as=by")).toEqual(["s1", "s2"]);
    expect(await ids("/api/statements?named=Sweden&as=about")).toEqual(["s2"]);
    expect(await ids("/api/statements?named=Sweden&as=to")).toEqual([]);
    expect(await ids("/api/events?named=sweden&as=actor")).toEqual(["e1"]);
    expect(await ids("/api/events?named=norway&as=recipient")).toEqual(["e1"]);
    expect(await ids("/api/events?named=Sweden&as=by")).toEqual([]);
    expect(await asked("/api/actors/dealings?name=Sweden")).toEqual({
      ...{ by: 1, to: 0, about: 1, actor: 1, recipient: 0 },
    });
    expect(await asked("/api/actors/counterparts?name=Sweden")).toEqual([
      { name: "Norway", country: "NOR", there: 1, back: 0 },
    ]);
  });

  test(`${engine.name}: events by day and class; what stands on no day is counted apart`, async () => {
    const { days, vague, undated } = await asked<EventDays>("/api/events/days");
    expect(days).toEqual([{ day: "2024-02-29", quad: 3, many: 1, score: -2 }]);
    expect([vague, undated]).toEqual([1, 0]);
    expect(await asked("/api/events/days?act=deny")).toEqual({ days: [], vague: 0, undated: 0 });
  });

  test(`${engine.name}: counts by day come to what is counted`, async () => {
    const { days, vague, undated } = await asked<EventDays>(
      "/api/events/days?pair=PAK,AFG",
      samples,
    );
    const { total } = await asked<{ total: number }>("/api/events/counts?pair=PAK,AFG", samples);
    expect(days.reduce((sum, { many }) => sum + many, vague + undated)).toBe(total);
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  });

  test(`${engine.name}: a name alone is no question`, async () => {
    for (const path of ["/api/events?named=Sweden", "/api/events?as=actor"])
      expect((await exampleApp({ ledger }).request(path)).status).toBe(400);
  });
}
