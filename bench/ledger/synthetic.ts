import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/reading/format.js";
import { read } from "../../src/reading/read.js";
import { reportFromText } from "../../src/report/report.js";
import { projectKit, SAMPLES, sampleNames } from "../golden/samples.js";
import { COUNTRIES } from "./elsewhere.js";
import { oneOf, randomFrom } from "./random.js";
import { type Part, recombined, type Whole } from "./recombine.js";
import { dayAfter } from "./reports.js";

/** Parts of one report, and sentences of one part: together about as long as the samples. */
const PARTS = 3;
const SENTENCES = 6;

/** Ten years of reports by so many publishers. */
const FIRST_DAY = "2016-01-01";
const DAYS = 3_650;
const PUBLISHERS = Array.from({ length: 200 }, (_, n) => `Outlet ${n}`);

/**
 * Reports with readings that follow from those of the samples: of other sentences together, other days, publishers,
 * countries and places. The same for the same seed.
 */
export async function* syntheticReadings(
  count: number,
  { parts: many = PARTS, seed = 1 } = {},
): AsyncGenerator<Whole> {
  const samples = await readSamples();
  const random = randomFrom(seed);
  for (let n = 0; n < count; n++) {
    const parts = Array.from({ length: many }, () => partOf(oneOf(samples, random), random));
    const shift = Math.floor(random() * DAYS);
    const made = recombined(parts, {
      title: `Report ${n}`,
      publisher: oneOf(PUBLISHERS, random),
      url: `https://news.example/${n}`,
      published: dayAfter(FIRST_DAY, shift),
    });
    yield {
      ...made,
      reading: elsewhere(made.reading, shift, Math.floor(random() * COUNTRIES.length)),
    };
  }
}

async function readSamples(): Promise<Whole[]> {
  const kit = await projectKit();
  const samples: Whole[] = [];
  for (const name of sampleNames()) {
    const text = readFileSync(join(SAMPLES, `${name}.txt`), "utf8");
    const report = reportFromText(text, { published: "2025-10-29" });
    samples.push({ report, reading: await read(report, kit) });
  }
  return samples;
}

function partOf(whole: Whole, random: () => number): Part {
  const last = whole.reading.sentences.length;
  const from = Math.floor(random() * Math.max(1, last - SENTENCES));
  return { whole, from, to: Math.min(last, from + SENTENCES) };
}

/** Every country is another, `turn` places on in the list, and every place and day as far away. */
function elsewhere(reading: Reading, days: number, turn: number): Reading {
  const country = <Code extends string | null>(code: Code): Code => {
    const at = code === null ? -1 : COUNTRIES.indexOf(code);
    return at === -1 ? code : (COUNTRIES[(at + turn) % COUNTRIES.length] as Code);
  };
  const since = days - daysFrom(FIRST_DAY, "2025-10-29");
  return {
    ...reading,
    actors: reading.actors.map((one) => ({ ...one, country: country(one.country) })),
    places: reading.places.map((one) => ({
      ...one,
      country: country(one.country),
      lat: one.lat === null ? null : Math.max(-60, one.lat - turn),
      lon: one.lon === null ? null : Math.max(-180, one.lon - 2 * turn),
    })),
    times: reading.times.map((one) =>
      one.value?.length === 10 && (one.end === null || one.end.length === 10)
        ? { ...one, value: dayAfter(one.value, since), end: one.end && dayAfter(one.end, since) }
        : one,
    ),
  };
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
