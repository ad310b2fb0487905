import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { loadModel } from "./model.js";

const folder = new URL("../../models/reader/", import.meta.url);
const MOST_BYTES = 30_000_000;

test("the version is a hash of the model's files", async () => {
  const hash = createHash("sha256");
  for (const file of ["encoder.onnx", "lemmas.json", "relation.onnx", "vocabulary.txt"])
    hash.update(readFileSync(new URL(file, folder)));
  expect((await loadModel(folder)).version).toBe(hash.digest("hex").slice(0, 12));
});

test("the model stays small: every version is downloaded with the history", () => {
  const sizes = readdirSync(folder).map((file) => statSync(new URL(file, folder)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

test("a folder without a model is refused", async () => {
  await expect(loadModel(new URL("../../samples/", import.meta.url))).rejects.toThrow(
    "reader.json",
  );
});
