import { expect, test } from "vitest";
import { reportFromText } from "../../report/report.js";
import { ThreadEnded } from "../ingest/threads.js";
import { readersWith, VERSIONS } from "./queue.example.js";
import { steadyReaders } from "./steady.js";

test.each([
  {
    what: "crashes",
    read: () => Promise.reject(new ThreadEnded("SIGSEGV")),
    why: /^it ended the reader \(SIGSEGV\)$/,
  },
  {
    what: "takes too long",
    read: () => new Promise<void>(() => {}),
    why: /^it took longer than 1 s$/,
  },
])("one that $what is renewed, and the others are read", async ({ read, why }) => {
  let started = 0;
  const readers = await steadyReaders(
    1,
    async () => {
      started += 1;
      return readersWith(VERSIONS, ({ text }) => (text === "poison" ? read() : undefined));
    },
    30,
  );
  const [bad, good] = await Promise.allSettled([
    readers.read(reportFromText("poison"), []),
    readers.read(reportFromText("Talks failed."), []),
  ]);
  expect(bad).toMatchObject({
    status: "rejected",
    reason: { message: expect.stringMatching(why) },
  });
  expect(good).toMatchObject({ status: "fulfilled" });
  expect(started).toBe(2);
});

test("a report that cannot be read leaves the reader as it is", async () => {
  let started = 0;
  const readers = await steadyReaders(
    1,
    async () => {
      started += 1;
      return readersWith(VERSIONS, () => Promise.reject(new Error("bad tree")));
    },
    1_000,
  );
  await expect(readers.read(reportFromText("x"), [])).rejects.toThrow("bad tree");
  expect(started).toBe(1);
});
