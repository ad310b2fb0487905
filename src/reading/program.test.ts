import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROGRAM } from "./program.js";

test("the program's version is the package's", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ version: PROGRAM });
});
