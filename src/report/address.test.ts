import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetched, isPrivate } from "./address.js";
import { ReportFault } from "./fault.js";
import { LIMITS } from "./limits.js";
import { take } from "./take.js";

const PAGE = `<title>A</title><p>The minister said on Monday that the talks had failed.`;
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer(({ url }, answer) => {
    const redirect = (location: string) => answer.writeHead(302, { location }).end();
    if (url === "/page")
      answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else if (url === "/gzip")
      answer.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(PAGE));
    else if (url === "/here") redirect("/page");
    else if (url === "/inward") redirect(`http://localhost:${port}/page`);
    else if (url === "/number") redirect("http://2130706433/page");
    else if (url === "/six") redirect("http://[::ffff:127.0.0.1]/page");
    else if (url === "/file") redirect("file:///etc/passwd");
    else if (url === "/round") redirect("/round");
    else if (url === "/large") answer.writeHead(200).end("a".repeat(20_000));
    else if (url !== "/slow") answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.closeAllConnections());

const read = async (path: string) => {
  const limits = { ...LIMITS, wait: 500, report: 10_000 };
  try {
    const source = await fetched(`http://127.0.0.1:${port}${path}`, limits);
    for await (const taken of take(source, { limits })) {
      if (taken.is === "report") return taken.report.title;
      if (taken.is === "fault") return taken.fault.why;
    }
    return null;
  } catch (error) {
    return error instanceof ReportFault ? error.why : String(error);
  }
};

test.each([
  ["/page", "A"],
  ["/gzip", "A"],
  ["/here", "A"],
  ["/inward", /into a private network/],
  ["/number", /into a private network \(127.0.0.1\)/],
  ["/six", /into a private network/],
  ["/file", "it leads to file:, which is not fetched"],
  ["/round", "it redirects more than 5 times"],
  ["/large", "it is over 10000 bytes"],
  ["/none", "the server answers with status 404"],
  ["/slow", "it takes too long to answer"],
])("%s: %s", async (path, want) => {
  expect(await read(path)).toMatch(want);
});

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["169.254.169.254", true],
  ["172.31.0.1", true],
  ["192.168.1.1", true],
  ["::1", true],
  ["fe80::1", true],
  ["fd00::1", true],
  ["::ffff:10.0.0.1", true],
  ["2002:7f00:1::", true],
  ["93.184.216.34", false],
  ["172.32.0.1", false],
  ["2606:2800:220:1::1", false],
])("%s is private: %s", (address, want) => {
  expect(isPrivate(address)).toBe(want);
});
