import { expect, test } from "vitest";
import { LIMITS } from "../report/limits.js";
import { exampleApp, posted, TOKENS } from "./app.example.js";
import { doorsOf } from "./guard/roles.js";

interface OpenApi {
  readonly openapi: string;
  readonly paths: object;
  readonly components: { readonly schemas: object };
}

interface Readings {
  readonly found: readonly { readonly is: string; readonly text?: string }[];
}

const foundIn = async (answer: Response) => (await answer.json()) as Readings;

const TEXT = "The army denied on Monday that its soldiers had fired.";

test("a text is read, and format 1 comes back", async () => {
  const answer = await exampleApp().request(
    "/api/readings",
    posted({ text: TEXT, published: "2024-02-27", publisher: "The Post" }),
  );
  expect(answer.status).toBe(200);
  const { found } = await foundIn(answer);
  expect(found).toMatchObject([
    { is: "read", text: TEXT, reading: { format: 1, report: { publisher: "The Post" } } },
  ]);
});

test("a page is a page by what it begins with, and a file by its name", async () => {
  const page = `<!doctype html><title>Talks</title><article><p>${TEXT} ${TEXT}</p><p>${TEXT}</p></article>`;
  const answer = await exampleApp().request("/api/readings", posted({ text: page }));
  expect((await foundIn(answer)).found[0]?.text).not.toContain("<p>");
  const lines = `{"text": "${TEXT}"}\n{"text": "${TEXT}"}\n`;
  const file = {
    method: "POST",
    body: lines,
    headers: { "Content-Type": "application/octet-stream" },
  };
  const many = await exampleApp().request("/api/readings/file?name=all.jsonl", file);
  expect((await foundIn(many)).found).toHaveLength(2);
});

test.each<{ name: string; body: unknown; status: number; detail: RegExp }>([
  { name: "no text", body: {}, status: 400, detail: /text/ },
  {
    name: "no such day",
    body: { text: TEXT, published: "2024-02-31" },
    status: 400,
    detail: /published/,
  },
  {
    name: "a script for an address",
    body: { text: TEXT, url: "javascript:1" },
    status: 400,
    detail: /url/,
  },
  { name: "too large", body: { text: "a".repeat(LIMITS.report) }, status: 413, detail: /10 MB/ },
])("refused as a problem: $name", async ({ body, status, detail }) => {
  const answer = await exampleApp().request("/api/readings", posted(body));
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(detail) });
});

test("a fault in what is sent is told beside the rest", async () => {
  const bytes = new Uint8Array([0, 1, 2, 3, 0, 255]);
  const file = {
    method: "POST",
    body: bytes,
    headers: { "Content-Type": "application/octet-stream" },
  };
  const answer = await exampleApp().request("/api/readings/file?name=a.txt", file);
  expect((await foundIn(answer)).found).toMatchObject([{ is: "fault", name: "a.txt" }]);
});

test.each<{
  name: string;
  path: string;
  headers: Record<string, string>;
  names?: string[];
  status: number;
}>([
  { name: "a name of ours", path: "/api/door", headers: { Host: "localhost:80" }, status: 200 },
  { name: "an address of ours", path: "/api/door", headers: { Host: "[::1]:4680" }, status: 200 },
  { name: "a name that leads here", path: "/", headers: { Host: "rebound.example" }, status: 421 },
  {
    name: "a name given",
    path: "/api/door",
    headers: { Host: "desk.example" },
    names: ["desk.example"],
    status: 200,
  },
  {
    name: "our page asks",
    path: "/api/door",
    headers: { Origin: "http://localhost" },
    status: 200,
  },
  {
    name: "another site asks",
    path: "/api/door",
    headers: { Origin: "http://evil.example" },
    status: 403,
  },
  { name: "a sandboxed page asks", path: "/api/door", headers: { Origin: "null" }, status: 403 },
  {
    name: "another port asks",
    path: "/api/door",
    headers: { Origin: "http://localhost:81" },
    status: 403,
  },
  {
    name: "another site's picture",
    path: "/api/door",
    headers: { "Sec-Fetch-Site": "cross-site" },
    status: 403,
  },
])("who may ask: $name", async ({ path, headers, names = [], status }) => {
  const answer = await exampleApp({ names }).request(`http://localhost${path}`, { headers });
  expect(answer.status === 503 ? 200 : answer.status).toBe(status);
});

test("nothing inline, nothing from elsewhere, on every answer, faults included", async () => {
  for (const path of ["/", "/api/door", "/api/nothing", "/nothing.js"]) {
    const { headers } = await exampleApp().request(path);
    expect(headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*script-src 'self';/,
    );
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("with tokens, strangers get as far as the door", async () => {
  const app = exampleApp({ doors: doorsOf(TOKENS) });
  expect((await app.request("/api/about")).status).toBe(401);
  const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  expect((await app.request("/api/about", bearer("wrong"))).status).toBe(401);
  expect((await app.request("/api/about", bearer(TOKENS.reader))).status).toBe(200);
  const entered = await app.request("/api/door", posted({ token: TOKENS.reviewer }));
  expect(await entered.json()).toEqual({ role: "reviewer", locked: true });
  const cookie = entered.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  expect(cookie).not.toContain(TOKENS.reviewer);
  const headers = { Cookie: cookie.split(";")[0] ?? "" };
  expect((await app.request("/api/about", { headers })).status).toBe(200);
  await app.request("/api/door", { method: "DELETE", headers });
  expect((await app.request("/api/about", { headers })).status).toBe(401);
});

test("tokens cannot be guessed in a row, and readings not be asked for without end", async () => {
  const app = exampleApp({ doors: doorsOf(TOKENS) });
  const tries = Array.from({ length: 15 }, () =>
    app.request("/api/door", posted({ token: "guess" })),
  );
  const late = (await Promise.all(tries)).filter(({ status }) => status === 429);
  expect(late.length).toBe(5);
  expect(Number(late[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("what has not changed is not sent again", async () => {
  const app = exampleApp();
  const { headers } = await app.request("/api/about");
  const again = { headers: { "If-None-Match": headers.get("etag") ?? "" } };
  expect((await app.request("/api/about", again)).status).toBe(304);
});

test("the API tells of itself: every route, and every reference leads somewhere", async () => {
  const answer = await exampleApp().request("/api/openapi.json");
  const document = (await answer.json()) as OpenApi;
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(["/api/about", "/api/door", "/api/readings", "/api/readings/file"]),
  );
  const text = JSON.stringify(document);
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(document.components.schemas).toHaveProperty([name]);
});
