import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLedger, engines } from "../../ledger/store/ledger.example.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { exampleApp, TOKENS } from "../app.example.js";
import { doorsOf } from "./roles.js";

/** What changes nothing in the ledger: to sign in and out, and to read what is not kept. */
const HARMLESS = ["/api/door", "/api/readings", "/api/readings/file", "/api/codebook/test"];

const [engine] = engines;
let ledger: Ledger;
beforeAll(async () => {
  if (engine === undefined) throw new Error("there is an engine to try");
  ledger = await emptyLedger(engine);
});
afterAll(() => ledger.close());

interface Route {
  readonly method: string;
  readonly path: string;
}

/** All that the API says it has. */
async function routes(): Promise<Route[]> {
  const answer = await exampleApp({ ledger }).request("/api/openapi.json");
  const { paths } = (await answer.json()) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, "x"),
    })),
  );
}

const body = { "Content-Type": "application/json" };
const asked = ({ method, path }: Route, headers: Record<string, string>) =>
  exampleApp({ ledger, doors: doorsOf(TOKENS) }).request(path, {
    ...{ method, headers: { ...body, ...headers } },
    ...(method === "POST" && { body: "{}" }),
  });

test("whatever writes asks for a reviewer or an admin", async () => {
  const writing = (await routes()).filter(
    ({ method, path }) => method !== "GET" && !HARMLESS.includes(path),
  );
  expect(writing.length).toBeGreaterThan(5);
  for (const route of writing) {
    const told = `${route.method} ${route.path}`;
    const reader = await asked(route, { Authorization: `Bearer ${TOKENS.reader}` });
    expect(reader.status, told).toBe(403);
    const admin = await asked(route, { Authorization: `Bearer ${TOKENS.admin}` });
    expect([401, 403], told).not.toContain(admin.status);
  }
});

test("whatever there is asks strangers for a token, and other sites for nothing", async () => {
  for (const route of await routes()) {
    const told = `${route.method} ${route.path}`;
    if (route.path !== "/api/door") expect((await asked(route, {})).status, told).toBe(401);
    const foreign = await asked(route, { Origin: "http://evil.example" });
    expect(foreign.status, told).toBe(403);
  }
});
