import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { validate } from "../../src/reading/validate.js";
import { changes } from "./compare.js";
import { type Golden, goldenOf, written } from "./golden.js";
import { goldenNames, goldenPath, projectKit, readingOfSample, sampleNames } from "./samples.js";

// Written anew by `npm run golden -- --accept` alone; not even `vitest -u` touches them.
const kit = projectKit();

test("each sample has a golden file, and each golden file a sample", () => {
  expect(goldenNames()).toEqual(sampleNames());
});

test.each(sampleNames())("%s", async (name) => {
  const reading = await readingOfSample(name, await kit);
  expect(validate(reading).problems).toEqual([]);
  const now = goldenOf(reading);
  const text = readFileSync(goldenPath(name), "utf8");
  if (text === written(now)) return;
  const lines = changes(JSON.parse(text) as Golden, now);
  const advice = "where this is right: npm run golden -- --accept";
  expect.fail([`samples/${name}.txt is read otherwise`, ...lines, advice].join("\n"));
});
