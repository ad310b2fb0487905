import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ranWith } from "./world.example.js";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-serve-"));
});
afterAll(() => rm(folder, { recursive: true }));

const tokens = (value: string) => ({
  DATELINE_READER_TOKEN: `reader-${value}`,
  DATELINE_REVIEWER_TOKEN: `reviewer-${value}`,
  DATELINE_ADMIN_TOKEN: `admin-${value}`,
});

test.each<{
  name: string;
  args: string[];
  env?: Record<string, string>;
  err: RegExp;
  exit: number;
}>([
  {
    name: "beyond this machine, without tokens",
    args: ["--host", "0.0.0.0"],
    err: /^dateline: --host: 0\.0\.0\.0 can be reached from outside .* set DATELINE_READER_TOKEN, /,
    exit: 2,
  },
  {
    name: "a token that can be guessed",
    args: [],
    env: { ...tokens("a-long-enough-secret"), DATELINE_ADMIN_TOKEN: "secret" },
    err: /^dateline: DATELINE_ADMIN_TOKEN: it is missing or too short; give each role 20 or more/,
    exit: 2,
  },
  {
    name: "one token for all",
    args: [],
    env: Object.fromEntries(Object.keys(tokens("")).map((name) => [name, "the-same-for-everyone"])),
    err: /two are the same/,
    exit: 2,
  },
  { name: "no port", args: ["--port", "90000"], err: /there is no port 90000/, exit: 2 },
  {
    name: "nobody's address",
    args: ["--host", "127.0.0.1.5"],
    env: tokens("a-long-enough-secret"),
    err: /./,
    exit: 23,
  },
])("refused: $name", async ({ args, env = {}, err, exit }) => {
  const ran = await ranWith(["serve", "--port", "0", "--db", join(folder, "ledger"), ...args], {
    env,
  });
  expect(ran.err).toMatch(err);
  expect(ran.exit).toBe(exit);
});

test.each<{ name: string; args: string[]; env: Record<string, string> }>([
  { name: "on this machine", args: [], env: {} },
  {
    name: "beyond it, with tokens",
    args: ["--host", "0.0.0.0"],
    env: tokens("a-long-enough-secret"),
  },
])("listens $name until it is stopped", async ({ args, env }) => {
  let seen: unknown;
  let page = "";
  const ran = await ranWith(
    ["serve", "--port", "0", "--open", "--db", join(folder, "ledger"), ...args],
    {
      env,
      openPage: (url) => {
        page = url.replace("0.0.0.0", "127.0.0.1");
      },
      onInterrupt: (stop) => {
        void fetch(new URL("/api/door", page))
          .then(async (answer) => {
            seen = await answer.json();
          })
          .finally(stop);
        return () => {};
      },
    },
  );
  expect(ran.exit).toBe(0);
  expect(seen).toMatchObject({ locked: args.length > 0 });
  expect(ran.out).toMatch(/^Dateline is at http:\/\/\S+:\d+\/ /);
});

test("a run without a terminal ends where that is asked for", async () => {
  const ran = await ranWith(["serve", "--if-terminal", "--db", join(folder, "none")]);
  expect(ran.out).toMatch(/^No terminal/);
  expect(ran.exit).toBe(0);
});
