import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PROGRAM } from "../../reading/program.js";
import { ReportFault } from "../fault.js";
import { LIMITS } from "../limits.js";
import { take } from "../take.js";
import type { Lookup } from "./ask.js";
import { fetcherOf } from "./fetch.js";

const PAGE = `<title>A</title><p>The minister said on Monday that the talks had failed.`;
const HTML = { "content-type": "text/html; charset=utf-8" };
let server: Server;
let port = 0;
/** What the server was asked, with the host that it was asked as. */
let asked: string[] = [];
let agents = new Set<string | undefined>();
let robots = "";

beforeAll(async () => {
  server = createServer((request, answer) => {
    const { url = "", headers } = request;
    const [host = ""] = (headers.host ?? "").split(":");
    asked.push(`${host}${url}`);
    agents.add(headers["user-agent"]);
    const redirect = (location: string) => answer.writeHead(302, { location }).end();
    const typed = (type: string) => answer.writeHead(200, { "content-type": type }).end(PAGE);
    if (url === "/robots.txt")
      return robots === "" ? answer.writeHead(404).end() : answer.end(robots);
    if (url === "/page") return answer.writeHead(200, HTML).end(PAGE);
    if (url === "/gzip")
      return answer.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(PAGE));
    if (url === "/bomb")
      return answer
        .writeHead(200, { "content-encoding": "gzip" })
        .end(gzipSync("a".repeat(3_000_000)));
    if (url === "/here") return redirect("/page");
    if (url.startsWith("/to?")) return redirect(decodeURIComponent(url.slice(4)));
    if (url === "/round") return redirect("/round");
    if (url === "/large") return answer.writeHead(200).end("a".repeat(20_000));
    if (url === "/endless") return void flood(answer);
    if (url === "/picture") return typed("image/png");
    if (url === "/office") return typed("application/msword");
    if (url === "/octets") return typed("application/octet-stream");
    if (url === "/drip") return void answer.writeHead(200, HTML).write("<p>");
    if (url === "/short") return void answer.writeHead(200, { "content-length": 99 }).end("a");
    if (url === "/header") return answer.writeHead(200, { a: "a".repeat(30_000) }).end();
    if (url !== "/slow") answer.writeHead(404).end();
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

beforeEach(() => {
  [asked, agents, robots] = [[], new Set(), ""];
});

afterAll(() => server.closeAllConnections());

function flood(answer: { readonly write: (text: string, done: () => void) => unknown }): void {
  const more = (error?: unknown) => {
    if (!error) answer.write("a".repeat(4_000), more);
  };
  more();
}

/** Where names lead in these tests; each name the list of its answers, the last of them for ever. */
type Names = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A resolver of our own: the system's is not asked. */
function resolver(names: Names): { readonly lookup: Lookup; readonly times: () => number } {
  let times = 0;
  const lookup: Lookup = (name, options, done) => {
    const answers = names[name] ?? [];
    const found = (answers[times] ?? answers.at(-1) ?? []).map(
      (address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 }),
    );
    times += 1;
    if (found.length === 0) return done(new Error(`there is no ${name}`), []);
    return options.all ? done(null, found) : done(null, found[0]?.address ?? "", 4);
  };
  return { lookup, times: () => times };
}

const LOCAL: Names = { "site.test": [["127.0.0.1"]], "rebound.test": [["127.0.0.1"]] };

const read = async (
  address: string,
  { names = LOCAL, hosts = ["site.test"] }: { names?: Names; hosts?: readonly string[] } = {},
) => {
  const limits = { ...LIMITS, wait: 500, report: 10_000, page: 10_000, archive: 15_000 };
  const { lookup } = resolver(names);
  const to = address.replaceAll("PORT", String(port));
  try {
    const source = await fetcherOf({ lookup }).fetch(to, { limits, hosts });
    for await (const taken of take(source, { limits })) {
      if (taken.is === "report") return taken.report.title ?? "text";
      if (taken.is === "fault") return taken.fault.why;
    }
    return "nothing";
  } catch (error) {
    return error instanceof ReportFault ? error.message : String(error);
  }
};

test.each([
  ["/page", "A"],
  ["/gzip", "A"],
  ["/here", "A"],
  ["/octets", "A"],
  ["/round", "it redirects more than 5 times; raise it with --limit redirects=…"],
  ["/to?file:///etc/passwd", "it leads to file:, which is not fetched"],
  ["/to?ftp://site.test/a", "it leads to ftp:, which is not fetched"],
  ["/to?http://[", "it is no address"],
  ["/large", "what it sends is over 15000 bytes; raise it with --limit archive=…"],
  ["/endless", "what it sends is over 15000 bytes"],
  ["/bomb", "it is over 10000 bytes"],
  ["/picture", 'it is "image/png", which holds no report'],
  ["/office", 'it is "application/msword", which holds no report'],
  ["/none", "the server answers with status 404"],
  ["/slow", "it takes too long to answer; try later, or raise --limit wait=…"],
  ["/drip", "it takes too long to answer"],
  ["/short", "it cannot be reached: aborted|the answer breaks off|it takes too long to answer"],
  ["/header", "it cannot be reached: Parse Error: Header overflow"],
])("%s: %s", async (path, want) => {
  expect(await read(`http://site.test:PORT${path}`)).toMatch(
    new RegExp(`^(${want.replace(/[.*+?()[\]]/g, "\\$&")})`, "u"),
  );
});

const INWARD = /^it leads into a private network/;

/** What may lead to this machine, one way or another: the server must not be asked once. */
test.each([
  "http://127.0.0.1:PORT/page",
  "http://2130706433:PORT/page",
  "http://0x7f000001:PORT/page",
  "http://017700000001:PORT/page",
  "http://127.1:PORT/page",
  "http://0:PORT/page",
  "http://[::1]:PORT/page",
  "http://[::ffff:127.0.0.1]:PORT/page",
  "http://[64:ff9b::7f00:1]:PORT/page",
  "http://[2002:7f00:1::]:PORT/page",
  "http://１２７.0.0.1:PORT/page",
  "http://169.254.169.254/latest/meta-data/",
  "http://rebound.test:PORT/page",
])("%s is not asked", async (address) => {
  expect(await read(address)).toMatch(INWARD);
  expect(asked).toEqual([]);
});

test.each([
  "http://127.0.0.1:PORT/page",
  "http://2130706433:PORT/page",
  "http://[::ffff:127.0.0.1]:PORT/page",
  "http://rebound.test:PORT/page",
  "http://169.254.169.254/latest/meta-data/",
])("a redirect to %s is not followed", async (address) => {
  const to = encodeURIComponent(address.replace("PORT", String(port)));
  expect(await read(`http://site.test:PORT/to?${to}`)).toMatch(INWARD);
  expect(asked.filter((one) => one.endsWith("/page") || one.startsWith("rebound"))).toEqual([]);
});

test.each([
  { hosts: ["127.0.0.1"], address: "http://127.0.0.1:PORT/page", want: "A" },
  { hosts: ["SITE.test"], address: "http://site.test:PORT/page", want: "A" },
  { hosts: ["127.0.0.1:80"], address: "http://127.0.0.1:PORT/page", want: INWARD },
  { hosts: ["site.test"], address: "http://127.0.0.1:PORT/page", want: INWARD },
  { hosts: ["test"], address: "http://site.test:PORT/page", want: INWARD },
  { hosts: [], address: "http://site.test:PORT/page", want: /--allow-host site.test lets it/ },
])("$hosts: $address", async ({ hosts, address, want }) => {
  expect(await read(address, { hosts })).toMatch(want);
});

/** An address that is nobody's: it was given out once, and is not any more. */
const NOBODY = "3ffe::1";

test.each([
  { name: "one of two addresses is private", answers: [[NOBODY, "127.0.0.1"]], want: INWARD },
  { name: "the second answer is private", answers: [[NOBODY], ["127.0.0.1"]], want: /^it / },
])("rebinding, $name", async ({ answers, want }) => {
  const names = { "rebound.test": answers };
  const { lookup, times } = resolver(names);
  const limits = { ...LIMITS, wait: 300 };
  const done = fetcherOf({ lookup }).fetch(`http://rebound.test:${port}/page`, {
    limits,
    hosts: [],
  });
  await expect(done).rejects.toThrow(want);
  // What was looked at is what was connected to: there was no second look.
  expect(times()).toBe(1);
  expect(asked).toEqual([]);
});

test("servers see who asks", async () => {
  await read("http://site.test:PORT/page");
  expect([...agents]).toEqual([`dateline/${PROGRAM}`]);
});

test.each([
  { robots: "User-agent: *\nDisallow: /page", address: "/page", want: /asks programs not to/ },
  { robots: "User-agent: *\nDisallow: /page", address: "/here", want: /asks programs not to/ },
  {
    robots: "User-agent: dateline\nAllow: /\n\nUser-agent: *\nDisallow: /",
    address: "/page",
    want: "A",
  },
  {
    robots: `User-agent: *\nDisallow: /page\n${"#".repeat(600_000)}`,
    address: "/page",
    want: /not to/,
  },
])("robots.txt, $address", async ({ robots: text, address, want }) => {
  robots = text;
  expect(await read(`http://site.test:PORT${address}`)).toMatch(want);
  expect(asked.filter((one) => one.endsWith("/page"))).toHaveLength(want === "A" ? 1 : 0);
});

test("a password in an address is not kept with the report", async () => {
  const { lookup } = resolver(LOCAL);
  const allowed = { limits: LIMITS, hosts: ["site.test"] };
  const address = `http://me:secret@site.test:${port}/page`;
  const { url } = await fetcherOf({ lookup }).fetch(address, allowed);
  expect(url).toBe(`http://site.test:${port}/page`);
});
