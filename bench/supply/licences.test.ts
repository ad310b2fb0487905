import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../root.js";
import { installed, isAllowed } from "./licences.js";

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0)", true],
  ["MIT AND ISC", true],
  ["MIT AND GPL-3.0", false],
  ["GPL-3.0", false],
  ["UNLICENSED", false],
  ["unknown", false],
])("%s is allowed: %s", (licence, want) => {
  expect(isAllowed({ licence })).toBe(want);
});

test("all that is installed with Dateline may be", () => {
  const all = installed();
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((one) => !isAllowed(one))).toEqual([]);
});

test("every package is fetched from the registry, and is what it was when it was locked", () => {
  const lock = JSON.parse(readFileSync(join(projectRoot(), "package-lock.json"), "utf8"));
  const packages = Object.entries(lock.packages as Record<string, Record<string, unknown>>);
  const odd = packages.filter(
    ([path, { integrity, link, resolved }]) =>
      path !== "" &&
      (integrity === undefined || link || (resolved && !/^https:/.test(String(resolved)))),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});

/** What the built pages carry of others' code has to be named: it leaves its package and its licence behind. */
test("NOTICE names what is built in", () => {
  const notice = readFileSync(join(projectRoot(), "NOTICE"), "utf8");
  for (const name of ["Svelte", "GeoNames", "all-MiniLM-L6-v2", "WordNet"])
    expect(notice).toContain(name);
});
