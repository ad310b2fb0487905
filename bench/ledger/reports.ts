import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES, sampleNames } from "../golden/samples.js";
import { oneOf, randomFrom } from "./random.js";

/** Paragraphs of one report. The samples have about as many. */
const PARAGRAPHS = 6;

const PUBLISHERS = ["The Post", "Mail", "Valley Herald", "Harbour News", "The Courier"];

/** Reports as long as the samples, of paragraphs of theirs in any order: JSON lines. */
export function recombinedReports(count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const paragraphs = sampleNames().flatMap((name) =>
    readFileSync(join(SAMPLES, `${name}.txt`), "utf8").split(/\n\s*\n/u),
  );
  return Array.from({ length: count }, (_, n) => {
    const text = Array.from({ length: PARAGRAPHS }, () => oneOf(paragraphs, random)).join("\n\n");
    const published = dayAfter("2025-01-01", Math.floor(random() * 365));
    return JSON.stringify({
      text,
      published,
      publisher: oneOf(PUBLISHERS, random),
      title: `No. ${n}`,
    });
  });
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
