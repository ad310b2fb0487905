import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { locked } from "./lock.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

const heldBy = (holder: object) =>
  writeFile(
    join(folder, "lock.json"),
    JSON.stringify({
      host: hostname(),
      began: null,
      command: "ingest reports",
      since: "2025-10-29T10:00:00Z",
      ...holder,
    }),
  );

/** A process that is gone when this returns. */
async function gone(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  return child.pid as number;
}

test("a folder is taken once, and again when it is given back", async () => {
  const release = await locked(folder);
  await expect(locked(folder)).rejects.toThrow(
    new RegExp(`process ${process.pid} .* has it open since .*wait for it or stop it`),
  );
  await release();
  await (await locked(folder))();
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  { name: "of a process that is gone", holder: async () => ({ pid: await gone() }) },
  {
    name: "of an earlier process with this one's number",
    holder: async () => ({ pid: process.pid }),
  },
  {
    name: "of an earlier process with the number of one that runs",
    holder: async () => ({ pid: process.ppid, began: "another boot 1" }),
  },
])("a lock $name is taken over", async ({ holder }) => {
  await heldBy(await holder());
  const release = await locked(folder);
  expect(JSON.parse(await readFile(join(folder, "lock.json"), "utf8")).pid).toBe(process.pid);
  await release();
});

test("a lock that cannot be read is taken over", async () => {
  await writeFile(join(folder, "lock.json"), "{");
  await (await locked(folder))();
});

test.each([
  {
    holder: () => ({ pid: process.ppid }),
    want: /process \d+ \(dateline ingest reports\) has it open since 2025-10-29T10:00:00Z; wait for it/,
  },
  {
    holder: () => ({ pid: 1, host: "elsewhere" }),
    want: /process 1 on elsewhere .*; if it runs no more, delete .*lock\.json/,
  },
])("a lock is respected: $want", async ({ holder, want }) => {
  await heldBy(holder());
  await expect(locked(folder)).rejects.toThrow(want);
});

test("of many that find a stale lock at once one gets the folder", async () => {
  await heldBy({ pid: await gone() });
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => locked(folder)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
