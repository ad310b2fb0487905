import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { readWith, stored } from "../ledger/store/store.example.js";
import { exampleReading } from "../reading/reading.example.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";

const TEXT = "The army denied on Monday that its soldiers had fired.";

/** What a stream says, as far as it is waited for. */
function followed(answer: Response) {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  return {
    until: async (pattern: RegExp) => {
      while (!pattern.test(text)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`it ended after: ${text}`);
        text += decoder.decode(value, { stream: true });
      }
      return text;
    },
    ended: async () => {
      while (!(await reader.read()).done);
      return true;
    },
    leave: () => reader.cancel(),
  };
}

for (const engine of engines) {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
  });
  afterAll(() => ledger.close());

  test(`${engine.name}: what is kept is told while it is read, and when it is there`, async () => {
    const app = exampleApp({ ledger });
    const answer = await app.request("/api/changes");
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    const stream = followed(answer);
    expect(await stream.until(/event: here/)).toContain("id: 0-0");
    const headers = { "Dateline-Job": "my-own-job" };
    await app.request("/api/reports", posted({ text: TEXT }, headers));
    const told = await stream.until(/"state":"done"/);
    expect(told).toMatch(/"id":"my-own-job","what":"keeping","name":"pasted text","state":"runs"/);
    expect(told).toMatch(/id: 1-0\nevent: news\ndata: {"reports":1,"events":0,/);
    await stream.leave();
  });

  test(`${engine.name}: a stream that broke goes on where it was`, async () => {
    const before = followed(await exampleApp({ ledger }).request("/api/changes"));
    const [, mark = ""] = /id: (\S+)/.exec(await before.until(/event: here/)) ?? [];
    await before.leave();
    await stored(ledger, readWith("c1"));
    const app = exampleApp({ ledger });
    const headers = { "Last-Event-ID": mark };
    const again = followed(await app.request("/api/changes", { headers }));
    const news = `"reports":1,"events":${exampleReading.events.length}`;
    expect(await again.until(/event: news/)).toContain(news);
    await again.leave();
    const since = followed(await app.request(`/api/changes?since=${mark}`));
    expect(await since.until(/event: news/)).toContain(news);
    await since.leave();
  });

  test(`${engine.name}: streams end with the server`, async () => {
    const ends = new AbortController();
    const app = exampleApp({ ledger, signal: ends.signal });
    const stream = followed(await app.request("/api/changes"));
    await stream.until(/event: here/);
    ends.abort();
    expect(await stream.ended()).toBe(true);
  });

  test(`${engine.name}: nobody follows without end, and whoever leaves makes room`, async () => {
    const app = exampleApp({ ledger });
    const follow = () => app.request("/api/changes");
    const all = await Promise.all(Array.from({ length: 12 }, follow));
    const late = await follow();
    expect(late.status).toBe(429);
    expect(late.headers.get("retry-after")).toBe("60");
    await Promise.all(all.slice(0, 1).map(({ body }) => body?.cancel()));
    const next = await follow();
    expect(next.status).toBe(200);
    await Promise.all([...all.slice(1), next].map(({ body }) => body?.cancel()));
  });

  test(`${engine.name}: what is only read has no name for others, and strangers follow nothing`, async () => {
    const app = exampleApp({ ledger });
    const stream = followed(await app.request("/api/changes"));
    await app.request("/api/readings", posted({ text: TEXT }));
    expect(await stream.until(/"state":"done"/)).toMatch(/"what":"reading","name":null/);
    await stream.leave();
    const locked = exampleApp({ ledger, doors: doorsOf(TOKENS) });
    expect((await locked.request("/api/changes")).status).toBe(401);
  });
}
