import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/reading/format.js";
import { projectCodebook } from "../bench.js";
import { goldenNames, goldenPath, SAMPLES, sampleNames } from "../golden/samples.js";
import { COUNTRIES, elsewhereIn } from "./elsewhere.js";
import { oneOf, randomFrom } from "./random.js";
import { renamedIn } from "./renamed.js";

/** Paragraphs of one report. The samples have about as many. */
const PARAGRAPHS = 6;

const PUBLISHERS = ["The Post", "Mail", "Valley Herald", "Harbour News", "The Courier"];

/**
 * Reports as long as the samples, of paragraphs of theirs in any order: JSON lines. All tell of the same few incidents, in
 * one year; unlike ones tell of any country, in ten years, each of people and towns of its own.
 */
export async function recombinedReports(
  count: number,
  { unlike = false, seed = 1 } = {},
): Promise<string[]> {
  const { countries } = await projectCodebook();
  const elsewhere = elsewhereIn(countries);
  const texts = sampleNames().map((name) => readFileSync(join(SAMPLES, `${name}.txt`), "utf8"));
  const renamed = renamedIn(goldenNames().map(readingOf), texts, countries);
  const random = randomFrom(seed);
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/u));
  return Array.from({ length: count }, (_, n) => {
    const text = Array.from({ length: PARAGRAPHS }, () => oneOf(paragraphs, random)).join("\n\n");
    const published = unlike
      ? dayAfter("2016-01-01", Math.floor(random() * 3_650))
      : dayAfter("2025-01-01", Math.floor(random() * 365));
    const turn = unlike ? Math.floor(random() * COUNTRIES.length) : 0;
    return JSON.stringify({
      text: unlike ? renamed(elsewhere(text, turn), n) : text,
      published,
      publisher: oneOf(PUBLISHERS, random),
      title: `No. ${n}`,
    });
  });
}

const readingOf = (name: string): Reading => JSON.parse(readFileSync(goldenPath(name), "utf8"));

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
