import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PROGRAM } from "../../reading/program.js";
import { gather } from "../../report/chunks.js";
import { LIMITS } from "../../report/limits.js";
import { emptied, emptyLedger, engines } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { type Watcher, watcherOf } from "./watcher.js";

const MINUTE = 60_000;
const EVERY = 10 * MINUTE;

/** A site whose feed changes, and what it was asked. */
const site = { feed: "one", status: 200, wait: "", robots: "", asked: [] as string[] };
let headers: IncomingHttpHeaders = {};

const server: Server = createServer((request, answer) => {
  site.asked.push(request.url ?? "");
  if (request.url === "/robots.txt")
    return site.robots === "" ? answer.writeHead(404).end() : answer.end(site.robots);
  headers = request.headers;
  if (site.status !== 200)
    return answer.writeHead(site.status, site.wait ? { "retry-after": site.wait } : {}).end();
  const etag = `"${site.feed}"`;
  if (headers["if-none-match"] === etag) return answer.writeHead(304).end();
  return answer
    .writeHead(200, { etag, "last-modified": "Wed, 29 Oct 2025 10:00:00 GMT" })
    .end(site.feed);
});

describe.each(engines)("watching on $name", (engine) => {
  let ledger: Ledger;
  let watcher: Watcher;
  let address = "";
  let now = Date.parse("2025-10-29T10:00:00Z");
  beforeAll(async () => {
    ledger = await emptyLedger(engine);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await ledger.close();
  });
  beforeEach(async () => {
    await emptied(ledger);
    await ledger.db.deleteFrom("visits").execute();
    Object.assign(site, { feed: "one", status: 200, wait: "", robots: "", asked: [] });
    watcher = watcherOf(ledger, EVERY, () => now);
  });

  const fetched = async () => {
    const source = await watcher.fetch(address, { limits: LIMITS, hosts: ["127.0.0.1"] });
    return source && String(Buffer.from(await gather(source.open(), 1_000)));
  };
  const later = async (minutes: number) => {
    now += minutes * MINUTE;
    return watcher.isDue(address);
  };

  test("what has not changed is not sent again, and the ledger remembers", async () => {
    expect(await fetched()).toBe("one");
    expect(headers["if-none-match"]).toBeUndefined();
    await watcher.visited(address, true);
    watcher = watcherOf(ledger, EVERY, () => now);
    expect(await later(9)).toBe(false);
    expect(await later(1)).toBe(true);
    expect(await fetched()).toBe(null);
    expect(headers).toMatchObject({
      "if-none-match": '"one"',
      "if-modified-since": "Wed, 29 Oct 2025 10:00:00 GMT",
      "user-agent": `dateline/${PROGRAM}`,
    });
    await watcher.visited(address, true);
    site.feed = "two";
    expect(await fetched()).toBe("two");
  });

  test.each([
    { name: "was killed first", visit: async () => {} },
    { name: "could not take all of it in", visit: () => watcher.visited(address, false) },
  ])("what was sent to a run that $name is sent again", async ({ visit }) => {
    await fetched();
    await visit();
    expect(await fetched()).toBe("one");
  });

  test("a server that fails is asked less and less often, and as before once it answers", async () => {
    site.status = 500;
    for (const minutes of [20, 40, 80]) {
      await expect(fetched()).rejects.toThrow("the server answers with status 500");
      expect(await later(minutes - 1)).toBe(false);
      expect(await later(1)).toBe(true);
    }
    site.status = 200;
    await fetched();
    await watcher.visited(address, true);
    expect(await later(10)).toBe(true);
  });

  test("a server that asks to be left alone is", async () => {
    Object.assign(site, { status: 429, wait: "7200" });
    await expect(fetched()).rejects.toThrow("the server answers with status 429");
    expect(await later(119)).toBe(false);
    expect(await later(1)).toBe(true);
  });

  test("robots.txt is kept to, and asked for once an hour", async () => {
    site.robots = "User-agent: dateline\nDisallow: /feed";
    await expect(fetched()).rejects.toThrow("/robots.txt asks programs not to fetch it");
    site.robots = "User-agent: *\nDisallow: /private";
    await expect(fetched()).rejects.toThrow("/robots.txt asks programs not to fetch it");
    await later(60);
    expect(await fetched()).toBe("one");
    expect(site.asked).toEqual(["/robots.txt", "/robots.txt", "/feed.xml"]);
  });
});
