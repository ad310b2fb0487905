import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ranWith } from "./world.example.js";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) =>
    JSON.stringify({
      text: `Talk ${from + n} failed.`,
      published: "2025-10-29",
      publisher: "The Post",
    }),
  ).join("\n");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-code-"));
  writeFileSync(at("a.jsonl"), `${lines(0, 20)}\n{"text": broken\n`);
  writeFileSync(at("b.jsonl"), lines(10, 30));
  writeFileSync(
    at("c.warc"),
    ["One page failed.", "Another page failed."]
      .map((text) => {
        const body = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${text}`;
        return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://p.example/${text.length}\r\nContent-Type: application/http\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
      })
      .join(""),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const code = (out: string, ...args: string[]) =>
  ranWith(["code", at("a.jsonl"), at("b.jsonl"), at("c.warc"), "--out", at(out), ...args]);

async function asked(query: string): Promise<unknown[]> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const result = await connection.runAndReadAll(query);
  const rows = result.getRowObjectsJson();
  connection.closeSync();
  database.closeSync();
  return rows;
}

/** Every file by its path, with a hash of its bytes. */
function hashes(out: string): Map<string, string> {
  const files = readdirSync(at(out), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    paths.map((path) => [
      path.slice(at(out).length),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

describe("parts of all that is found", () => {
  test("together hold every report once, whatever the parts are, and the same bytes each time", async () => {
    for (const part of [1, 2, 3])
      expect((await code("three", "--partition", `${part}/3`)).exit).toBe(0);
    for (const part of [3, 1, 2]) await code("again", "--partition", `${part}/3`);
    expect(hashes("again")).toEqual(hashes("three"));
    expect(
      await asked(
        `select became, count(*)::int as n from '${at("three")}/*/inputs.parquet' group by 1 order by 1`,
      ),
    ).toEqual([
      { became: "copy", n: 10 },
      { became: "failed", n: 1 },
      { became: "read", n: 32 },
    ]);
    expect(
      await asked(
        `select count(distinct report)::int as n from '${at("three")}/*/inputs.parquet' where became = 'read'`,
      ),
    ).toEqual([{ n: 32 }]);
  });

  test("a part that is there is left, one that is not is made", async () => {
    const before = hashes("three");
    rmSync(at("three", "part-2-of-3"), { recursive: true });
    mkdirSync(at("three", ".part-2-of-3.killed"));
    for (const part of [1, 2, 3]) {
      const { err } = await code("three", "--partition", `${part}/3`);
      expect(err).toContain(part === 2 ? "reports read" : "there already");
    }
    expect(hashes("three")).toEqual(before);
    expect(existsSync(at("three", ".part-2-of-3.killed"))).toBe(false);
  });

  test("stopped, it leaves nothing of a part that is not whole", async () => {
    const stopped = await ranWith(
      ["code", at("a.jsonl"), "--out", at("stopped"), "--partition", "1/1"],
      {
        onInterrupt: (stop) => {
          stop();
          return () => {};
        },
      },
    );
    expect(stopped.exit).toBe(130);
    expect(existsSync(at("stopped", "part-1-of-1"))).toBe(false);
  });
});

test("without parts, a folder for each file", async () => {
  expect((await code("each")).exit).toBe(0);
  expect(readdirSync(at("each")).map((name) => name.replace(/-[0-9a-f]{8}$/, ""))).toEqual([
    "a.jsonl",
    "b.jsonl",
    "c.warc",
  ]);
});

test("readings, one a line", async () => {
  await code("lines", "--partition", "1/1", "--format", "jsonl");
  const readings = readFileSync(at("lines", "part-1-of-1", "readings.jsonl"), "utf8").trimEnd();
  expect(readings.split("\n")).toHaveLength(32);
  expect(JSON.parse(readings.split("\n")[0] ?? "")).toMatchObject({ format: 1 });
});

test("Parquet in, whatever wrote it", async () => {
  for (const compression of ["snappy", "zstd", "uncompressed"]) {
    const file = at(`in-${compression}.parquet`);
    await asked(
      `copy (select 'Talk ' || i || ' failed.' as body, 'The Post' as outlet, date '2025-10-29' as day,
        list_value(i) as tags from range(700) t(i)) to '${file}' (format parquet, compression ${compression})`,
    );
    const ran = await ranWith([
      ...["code", file, "--map", "date=day", "--out", at(compression), "--partition", "1/1"],
    ]);
    expect(ran.err).toContain("700 reports read");
    expect(
      await asked(
        `select min(input) as first, any_value(outlet) as outlet, any_value(published) as published
          from '${at(compression)}/*/inputs.parquet'`,
      ),
    ).toEqual([{ first: `${file}, row 1`, outlet: "The Post", published: "2025-10-29" }]);
  }
});

test.each([
  { args: ["--partition", "4/3"], exit: 2, err: "4/3 is no part" },
  { args: ["--format", "xlsx"], exit: 2, err: "there is no xlsx" },
])("$args: $err", async ({ args, exit, err }) => {
  const ran = await code("refused", ...args);
  expect(ran.exit).toBe(exit);
  expect(ran.err).toContain(err);
});

test("a source that cannot be opened leaves its part to be made later", async () => {
  const ran = await ranWith(["code", at("none.jsonl"), "--out", at("none"), "--partition", "1/1"]);
  expect(ran.exit).toBe(13);
  expect(ran.err).toContain("not made: ");
  expect(existsSync(at("none", "part-1-of-1"))).toBe(false);
});

/** What docs/operations.md shows, with the program itself: GNU parallel where there is one, else xargs. */
test("part by part, several at a time", { timeout: 300_000 }, async () => {
  const program = `${process.execPath} dist/cli/main.js code --quiet ${at("a.jsonl")} ${at("b.jsonl")} --out ${at("wide")} --partition {}/4`;
  const hasParallel = spawnSync("parallel", ["--version"]).status === 0;
  const run = hasParallel
    ? `seq 4 | parallel -j 2 ${program}`
    : `seq 4 | xargs -P 2 -I {} ${program}`;
  expect(spawnSync("bash", ["-c", run], { encoding: "utf8" })).toMatchObject({ status: 0 });
  expect(
    await asked(
      `select became, count(*)::int as n from '${at("wide")}/*/inputs.parquet' group by 1 order by 1`,
    ),
  ).toEqual([
    { became: "copy", n: 10 },
    { became: "failed", n: 1 },
    { became: "read", n: 30 },
  ]);
});
