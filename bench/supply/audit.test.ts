import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../root.js";
import { type Answer, fakeRegistry, faultIn } from "./registry.example.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-audit-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The gate of the project, or of a copy of it, with a registry and a cache of the test's own. */
async function gate(root: string, registry: string) {
  const own = { npm_config_registry: registry, npm_config_noproxy: "127.0.0.1" };
  const cache = { npm_config_cache: mkdtempSync(join(folder, "cache-")) };
  const tries = { npm_config_fetch_retries: "0", npm_config_update_notifier: "false" };
  const child = spawn(join(root, ".ci", "audit"), {
    env: { ...process.env, ...own, ...cache, ...tries },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      told += chunk;
    });
  const [exit] = await once(child, "close");
  return { exit, told };
}

const NOTHING = "audit: the registry tells no faults; nothing was looked up\n";
const NONE = "audit: no known fault of level high\n";
const FAULT = "audit: a known fault of level high or worse; npm audit tells\n";

const ANSWERS: readonly {
  readonly what: string;
  readonly answer: Answer;
  readonly exit: number;
  readonly told: string;
}[] = [
  { what: "knows no fault", answer: { status: 200, body: "{}" }, exit: 0, told: NONE },
  { what: "knows a moderate one", answer: faultIn("yaml", "moderate"), exit: 0, told: NONE },
  { what: "knows a high one", answer: faultIn("yaml", "high"), exit: 1, told: FAULT },
  { what: "knows a critical one", answer: faultIn("hono", "critical"), exit: 1, told: FAULT },
  // Only who builds Dateline has it.
  { what: "knows one of a tool", answer: faultIn("vitest", "critical"), exit: 0, told: NONE },
  { what: "is broken", answer: { status: 500, body: "{}" }, exit: 0, told: NOTHING },
  { what: "keeps no list", answer: { status: 404, body: "{}" }, exit: 0, told: NOTHING },
  { what: "is a login page", answer: { status: 200, body: "<p>Log in" }, exit: 0, told: NOTHING },
];

test.each(ANSWERS)(
  "the registry $what: the gate ends with $exit",
  async ({ answer, exit, told }) => {
    const registry = await fakeRegistry(answer);
    const done = await gate(projectRoot(), registry.address).finally(registry.close);
    expect(done).toEqual({ exit, told });
  },
);

test("the registry cannot be reached: that is said, and is no failure", async () => {
  const registry = await fakeRegistry({ status: 200, body: "{}" });
  await registry.close();
  expect(await gate(projectRoot(), registry.address)).toEqual({ exit: 0, told: NOTHING });
});

test("npm cannot ask, as there is no lockfile: the gate fails", async () => {
  const root = mkdtempSync(join(folder, "root-"));
  for (const part of [join(".ci", "audit"), "package.json"])
    cpSync(join(projectRoot(), part), join(root, part));
  const registry = await fakeRegistry({ status: 200, body: "{}" });
  const { exit, told } = await gate(root, registry.address).finally(registry.close);
  expect({ exit, told }).toEqual({ exit: 1, told: "audit: npm could not ask; npm audit tells\n" });
});
