import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { into, ranWith } from "./world.example.js";

const folder = mkdtempSync(join(tmpdir(), "dateline-"));
writeFileSync(join(folder, "one.txt"), "Talks failed.");
writeFileSync(join(folder, "two.txt"), "Nobody came.\nNobody went.");
afterAll(() => rmSync(folder, { recursive: true }));

const ran = (args: readonly string[], world = {}) =>
  ranWith(
    args.map((arg) => arg.replace(/^\.\//, `${folder}/`)),
    world,
  );

test.each([
  { name: "in a pipe", isTTY: false, args: [], env: {}, want: false },
  { name: "on a terminal", isTTY: true, args: [], env: {}, want: true },
  { name: "with NO_COLOR", isTTY: true, args: [], env: { NO_COLOR: "1" }, want: false },
  { name: "on a dumb terminal", isTTY: true, args: [], env: { TERM: "dumb" }, want: false },
  { name: "in JSON", isTTY: true, args: ["--json", "--color"], env: {}, want: false },
  { name: "with --no-color", isTTY: true, args: ["--no-color"], env: {}, want: false },
  {
    name: "with --color in a pipe",
    isTTY: false,
    args: ["--color"],
    env: { NO_COLOR: "1" },
    want: true,
  },
])("colours $name: $want", async ({ isTTY, args, env, want }) => {
  const out: string[] = [];
  const stdout = Object.assign(into(out), { isTTY });
  await ran(["read", ...args, "./one.txt"], { stdout, env });
  expect(out.join("").includes("\u001b[")).toBe(want);
});

const progressWith = async (args: readonly string[], isTTY: boolean) => {
  const err: string[] = [];
  const stderr = Object.assign(into(err), { isTTY, columns: 80 });
  await ran(["read", "--json", ...args, "./one.txt", "./nope.txt", "./two.txt"], { stderr });
  return err.join("").replaceAll(`${folder}/`, "./");
};

const NOPE = "dateline: ./nope.txt: there is no such file; check the path\n";

test("progress is a bar on a terminal, cleared at the end", async () => {
  const err = await progressWith([], true);
  expect(err).toContain("1/3 inputs, 1 reports");
  expect(err).toContain(NOPE);
  expect(err.slice(err.lastIndexOf("2 reports,"))).toContain("\u001b[0K");
});

const SUMMARY = "dateline: 2 reports read (without a published date 2); 1 failed (missing 1)\n";

test.each([
  { args: ["--quiet"], isTTY: true, want: NOPE },
  { args: [], isTTY: false, want: NOPE + SUMMARY },
])("no bar: $args on a terminal: $isTTY", async ({ args, isTTY, want }) => {
  expect(await progressWith(args, isTTY)).toBe(want);
});

test("--help teaches", async () => {
  const { exit, out } = await ran(["read", "--help"]);
  expect(exit).toBe(0);
  expect(out).toContain("dateline read report.txt --date 2025-10-29");
  expect(out).toContain("  130  stopped by Ctrl-C");
});

test("--version", async () => {
  expect(await ran(["--version"])).toMatchObject({ exit: 0, out: "0.1.0\n" });
});
