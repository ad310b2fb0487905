import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blank } from "../codebook/codebook.example.js";
import type { Told } from "../ledger/ingest/found.js";
import { ingest } from "../ledger/ingest/ingest.js";
import { readersOf } from "../ledger/ingest/readers.js";
import { emptyLedger, engines } from "../ledger/store/ledger.example.js";
import { nowhere } from "../place/gazetteer.example.js";
import { foundIn } from "./found.js";
import { inputsOf } from "./input.js";
import { type Pass, watch } from "./watch.js";
import { deaf, ranWith } from "./world.example.js";

let items = 2;
const server = createServer(({ url, headers }, answer) => {
  if (url === "/robots.txt") return answer.writeHead(404).end();
  const etag = `"${items}"`;
  if (headers["if-none-match"] === etag) return answer.writeHead(304).end();
  const list = Array.from({ length: items }, (_, n) => {
    const title = `Report ${items - n}`;
    return `<item><title>${title}</title><description>${title} says that all is well.</description></item>`;
  });
  const feed = `<rss version="2.0"><channel><title>Mail</title>${list.join("")}</channel></rss>`;
  return answer.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(feed);
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
});
afterAll(() => server.close());

test("a feed is visited again and again: what is new in it is read, the rest is known", async () => {
  const [engine] = engines;
  if (engine === undefined) throw new Error("there is no database");
  const ledger = await emptyLedger(engine);
  const readers = readersOf({ reader: deaf, codebook: blank, gazetteer: nowhere });
  const stop = new AbortController();
  const passes: string[] = [];
  const inputs = await inputsOf([address], Readable.from([]));
  const pass: Pass = async (some) => {
    const told: Told[] = [];
    const tell = (batch: readonly Told[]) => void told.push(...batch);
    await ingest(ledger, foundIn({ inputs: some, asked: { hosts: ["127.0.0.1"] } }), readers, {
      tell,
    });
    passes.push(told.map(({ became }) => became).join(", "));
    if (passes.length === 3) items = 3;
    if (passes.length === 5) stop.abort();
    return new Set<string>();
  };
  await watch(inputs, { ledger, pass, every: 20, signal: stop.signal });
  await ledger.close();
  // First what is no address: nothing here. Then the feed, the same, and with a report more, which moves the others down.
  expect(passes).toEqual(["", "read, read", "", "read, unchanged, unchanged", ""]);
});

test.each([
  { args: ["--watch", "soon", "https://news.example/feed.xml"], err: "--watch: soon is no number" },
  {
    args: ["--watch", "15", "package.json"],
    err: "--watch: there is no address among the sources",
  },
])("$args: $err", async ({ args, err }) => {
  const [engine] = engines;
  const place = await engine?.place();
  const done = await ranWith(["ingest", "--db", place?.address ?? "", ...args]);
  await place?.remove();
  expect(done.exit).toBe(2);
  expect(done.err).toContain(`dateline: ${err}`);
});
