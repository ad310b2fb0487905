import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleApp } from "./app.example.js";
import { webFilesIn } from "./web-files.js";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-files-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), `<!doctype html>${"<p>page</p>".repeat(50)}`);
  await writeFile(join(folder, "assets/app-1a2b.js"), "export const a = 1;\n".repeat(50));
});
afterAll(() => rm(folder, { recursive: true }));

test.each<{ path: string; status: number; type: RegExp; cache: RegExp }>([
  { path: "/", status: 200, type: /^text\/html/, cache: /no-cache/ },
  { path: "/ledger?type=ASSAULT", status: 200, type: /^text\/html/, cache: /no-cache/ },
  { path: "/assets/app-1a2b.js", status: 200, type: /^text\/javascript/, cache: /immutable/ },
  { path: "/assets/gone.js", status: 404, type: /problem/, cache: /^$/ },
  { path: "/../package.json", status: 404, type: /problem/, cache: /^$/ },
  { path: "/api/gone", status: 404, type: /problem/, cache: /no-cache/ },
])("$path", async ({ path, status, type, cache }) => {
  const answer = await exampleApp({ web: await webFilesIn(folder) }).request(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(type);
  expect(answer.headers.get("cache-control") ?? "").toMatch(cache);
});

test.each(["br", "gzip"])("compressed as %s where that is understood", async (encoding) => {
  const app = exampleApp({ web: await webFilesIn(folder) });
  const headers = { "Accept-Encoding": `${encoding};q=1` };
  const answer = await app.request("/assets/app-1a2b.js", { headers });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(200);
});

test("a server without the app says how to get it", async () => {
  const answer = await exampleApp({ web: await webFilesIn(join(folder, "gone")) }).request("/");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build");
});
