import type { Kysely } from "kysely";
import type { Reading } from "../../reading/format.js";
import type { Tables } from "../store/schema/tables.js";
import type { ReadText } from "../store/write/laid-out.js";
import type { Versions } from "../store/write/versions.js";
import { type Applied, applied } from "./applied.js";
import { type Carried, carried } from "./carried.js";
import { holding } from "./holding.js";
import { type Kept, keptOf } from "./kept.js";
import { type Review, standing } from "./review.js";

/** A reading as people have corrected it, with what became of the reviews of its report. */
export interface Reviewed extends Applied {
  /** All that were ever given, the oldest first. */
  readonly given: readonly Review[];
  /** The same as reviews of this reading; orphans are left out. */
  readonly views: readonly Review[];
  /** Those that hold and are of nothing that this reading has, with why. */
  readonly lost: readonly Extract<Carried, { outcome: "orphan" }>[];
}

/**
 * Readings as they are to be laid out: without what people rejected, with what they corrected and added. Those that nobody
 * has reviewed are those that were given.
 */
export async function correctedReadings(
  db: Kysely<Tables>,
  read: readonly ReadText[],
): Promise<readonly ReadText[]> {
  const readings = read.map(({ reading }) => reading);
  const reviewed = await reviewedReadings(db, readings);
  return read.map((one) => {
    const found = reviewed.get(one.reading.report.id);
    if (found === undefined) return one;
    return { text: one.text, reading: holding(found.reading, found.rejected) };
  });
}

/** By report, the readings that people have reviewed; the others are left out. */
export async function reviewedReadings(
  db: Kysely<Tables>,
  readings: readonly Reading[],
): Promise<ReadonlyMap<string, Reviewed>> {
  const kept = new Map<string, Kept[]>();
  for (const one of await keptOf(
    db,
    readings.map(({ report }) => report.id),
  ))
    kept.set(one.review.report, [...(kept.get(one.review.report) ?? []), one]);
  const found = new Map<string, Reviewed>();
  for (const reading of readings) {
    const reviews = kept.get(reading.report.id);
    if (reviews !== undefined)
      found.set(reading.report.id, await reviewedReading(db, reading, reviews));
  }
  return found;
}

async function reviewedReading(
  db: Kysely<Tables>,
  reading: Reading,
  kept: readonly Kept[],
): Promise<Reviewed> {
  const all = await carriedTo(db, reading, kept);
  const views = all.flatMap((one) => (one.outcome === "carried" ? one.as : []));
  const result = applied(reading, views);
  const holds = new Set(standing(kept.map(({ review }) => review)).map(({ id }) => id));
  const lost = all.flatMap((one) =>
    one.outcome === "orphan" && holds.has(one.review.id) ? one : [],
  );
  const late = result.orphans.map((review) => ({
    ...{ outcome: "orphan" as const, review, why: "nothing is read there as it was" },
  }));
  return { ...result, given: kept.map(({ review }) => review), views, lost: [...lost, ...late] };
}

/** Each review as one of this reading, whichever reading it was made on. */
async function carriedTo(
  db: Kysely<Tables>,
  reading: Reading,
  kept: readonly Kept[],
): Promise<Carried[]> {
  const before = await earlierReadings(db, reading, kept);
  const views = new Map<string, Carried>();
  for (const [key, old] of before) {
    const made = kept.filter(({ on }) => keyOf(on) === key).map(({ review }) => review);
    for (const one of carried(made, old, reading)) views.set(one.review.id, one);
  }
  return kept.map(
    ({ review }) => views.get(review.id) ?? { outcome: "carried", review, as: review },
  );
}

const keyOf = ({ program, reader, codebook }: Versions) =>
  JSON.stringify([program, reader, codebook]);

/** The readings that reviews were made on, where that is another than this. */
async function earlierReadings(
  db: Kysely<Tables>,
  { report, reading }: Reading,
  kept: readonly Kept[],
): Promise<Map<string, Reading>> {
  const now = keyOf({ ...reading, codebook: reading.codebook ?? "" });
  const wanted = new Map(
    kept.filter(({ on }) => keyOf(on) !== now).map(({ on }) => [keyOf(on), on]),
  );
  const found = new Map<string, Reading>();
  for (const [key, { program, reader, codebook }] of wanted) {
    const { body } = await db
      .selectFrom("readings")
      .select("body")
      .where((be) => be.and({ report: report.id, program, reader, codebook }))
      .executeTakeFirstOrThrow();
    found.set(key, body);
  }
  return found;
}
