import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/reading/format.js";
import { projectCodebook } from "../bench.js";
import { goldenNames, goldenPath, SAMPLES, sampleNames } from "../golden/samples.js";
import { COUNTRIES, elsewhereIn } from "./elsewhere.js";
import { oneOf, randomFrom } from "./random.js";
import { renamedIn } from "./renamed.js";

/** Paragraphs of one report, and characters of sentences. The samples have about as many. */
const PARAGRAPHS = 6;
const CHARACTERS = 1_000;

const PUBLISHERS = ["The Post", "Mail", "Valley Herald", "Harbour News", "The Courier"];

export interface Making {
  /** Of any country and of people and towns of their own, else all of the same few incidents. */
  readonly unlike?: boolean;
  /** How many a day, one day after the other, as feeds bring them; else on any day of ten years, where they are unlike, or of one. */
  readonly daily?: number;
  readonly seed?: number;
}

/**
 * Reports as long as the samples, JSON lines: of paragraphs of theirs in any order; unlike ones of single sentences, since two that had a few
 * paragraphs in common would be copies, and of some thousands each would be one of most others.
 */
export async function recombinedReports(
  count: number,
  { unlike = false, daily, seed = 1 }: Making = {},
): Promise<string[]> {
  const { countries } = await projectCodebook();
  const elsewhere = elsewhereIn(countries);
  const texts = sampleNames().map((name) => readFileSync(join(SAMPLES, `${name}.txt`), "utf8"));
  const readings = goldenNames().map(readingOf);
  const renamed = renamedIn(readings, texts, countries);
  const random = randomFrom(seed);
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/u));
  const sentences = goldenNames().flatMap((name, at) => sentencesOf(name, readings[at]));
  const any = unlike ? 3_650 : 365;
  return Array.from({ length: count }, (_, n) => {
    const after = daily === undefined ? random() * any : n / daily;
    const published = dayAfter(unlike ? "2016-01-01" : "2025-01-01", Math.floor(after));
    const turn = unlike ? Math.floor(random() * COUNTRIES.length) : 0;
    const text = unlike ? ofSentences(sentences, random) : ofParagraphs(paragraphs, random);
    return JSON.stringify({
      text: unlike ? renamed(elsewhere(text, turn), n) : text,
      published,
      publisher: oneOf(PUBLISHERS, random),
      title: `No. ${n}`,
    });
  });
}

const ofParagraphs = (paragraphs: readonly string[], random: () => number): string =>
  Array.from({ length: PARAGRAPHS }, () => oneOf(paragraphs, random)).join("\n\n");

/** Two sentences a paragraph. */
function ofSentences(sentences: readonly string[], random: () => number): string {
  const pairs: string[] = [];
  for (let length = 0; length < CHARACTERS; length += pairs.at(-1)?.length ?? 0)
    pairs.push(`${oneOf(sentences, random)} ${oneOf(sentences, random)}`);
  return pairs.join("\n\n");
}

/** Those that are sentences: no headlines and datelines. */
function sentencesOf(name: string, reading: Reading | undefined): string[] {
  const text = readFileSync(join(SAMPLES, `${name}.txt`), "utf8");
  return (reading?.sentences ?? [])
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, " "))
    .filter((sentence) => /^[\p{Lu}“"].{30,}[.”"]$/u.test(sentence));
}

const readingOf = (name: string): Reading => JSON.parse(readFileSync(goldenPath(name), "utf8"));

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
