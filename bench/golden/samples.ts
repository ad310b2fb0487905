import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { metaFor, readIndex } from "../../src/cli/meta.js";
import type { Reading } from "../../src/reading/format.js";
import { type Kit, read } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { projectCodebook, projectGazetteer, projectReader } from "../bench.js";
import { projectRoot } from "../root.js";

/** The folder of the samples, and of what should be read from each. */
export const SAMPLES = join(projectRoot(), "samples");

/** The samples' names, in order: "13-asif-threat". */
export function sampleNames(folder: string = SAMPLES): string[] {
  return namesWith(folder, ".txt");
}

/** The names of the samples that have a golden file. */
export function goldenNames(folder: string = SAMPLES): string[] {
  return namesWith(folder, ".golden.json");
}

export function goldenPath(name: string, folder: string = SAMPLES): string {
  return join(folder, `${name}.golden.json`);
}

function namesWith(folder: string, ending: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.map((file) => file.slice(0, -ending.length)).sort();
}

export async function projectKit(): Promise<Kit> {
  const [reader, codebook, gazetteer] = await Promise.all([
    projectReader(),
    projectCodebook(),
    projectGazetteer(),
  ]);
  return { reader, codebook, gazetteer };
}

/** What is read from a sample now. */
export async function readingOfSample(name: string, kit: Kit): Promise<Reading> {
  const file = `${name}.txt`;
  const index = await readIndex(join(SAMPLES, "index.json"));
  const text = readFileSync(join(SAMPLES, file), "utf8");
  return read(reportFromText(text, metaFor(index, file) ?? {}), kit);
}
