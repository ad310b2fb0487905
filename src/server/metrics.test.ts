import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, emptyQueue, plainReports } from "../ledger/queue/queue.example.js";
import { engines } from "../ledger/store/ledger.example.js";
import { exampleApp, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";

test("of the process alone where there is no ledger", async () => {
  const answer = await exampleApp().request("/metrics");
  expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const text = await answer.text();
  expect(text).toMatch(/^# HELP process_resident_memory_bytes .+\n# TYPE .+ gauge$/mu);
  expect(text).not.toContain("dateline_jobs");
});

test("for whoever has a token", async () => {
  const app = exampleApp({ doors: doorsOf(TOKENS) });
  expect((await app.request("/metrics")).status).toBe(401);
  const headers = { Authorization: `Bearer ${TOKENS.reader}` };
  expect((await app.request("/metrics", { headers })).status).toBe(200);
});

describe.each(engines.slice(1))("on $name", (engine) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await emptyQueue(engine);
  });
  afterAll(() => bench.close());

  test("of the queue too", async () => {
    await bench.put(plainReports(5));
    const text = await (await exampleApp({ ledger: bench.ledger }).request("/metrics")).text();
    expect(text).toContain("\ndateline_reports_waiting 5\n");
    expect(text).toContain('\ndateline_jobs{state="queued"} 1\n');
  });
});
