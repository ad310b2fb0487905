import { sql } from "kysely";
import { all } from "../../ledger/find/condition.js";
import { eventConditions, statementConditions } from "../../ledger/find/conditions.js";
import type { Filter } from "../../ledger/find/filter.js";
import { kindOfId, recordsOf, spansOf, wordsKey } from "../../ledger/review/anchor.js";
import { doubtsOf } from "../../ledger/review/doubt.js";
import { keptOf } from "../../ledger/review/kept.js";
import { type Review, standing } from "../../ledger/review/review.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Reading } from "../../reading/format.js";

/** A record that waits for somebody to look at it. */
export interface Waiting {
  readonly report: string;
  readonly id: string;
  /** Why it may be wrong. */
  readonly doubts: readonly string[];
}

export interface Asked {
  readonly kind: "events" | "statements";
  readonly filter: Filter;
  /** Shuffled by this word, the same for whoever gives it; null for the newest first. */
  readonly sample: string | null;
  /** Those with the most doubts first, of the newest `MOST_LOOKED_AT` that fit. */
  readonly isByDoubt: boolean;
  /** Only what this person has decided counts as decided. */
  readonly blindFor: string | null;
  readonly limit: number;
}

/** Candidates are looked at in such lots until the queue is full. */
const LOT = 200;
/** Of a ledger that is nearly all decided no more is gone through at once. */
const MOST_LOTS = 25;

/** Doubts are counted for so many at once, in some 100 ms; a person decides on a few hundred a day. */
export const MOST_LOOKED_AT = 2_000;

/** What fits and is not decided yet. */
export async function queued({ db }: Ledger, asked: Asked): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (let lot = 0; lot < MOST_LOTS && waiting.length < asked.limit; lot += 1) {
    const { rows } = await candidates(asked, lot * LOT).execute(db);
    const decided = await decidedAmong(db, rows, asked.blindFor);
    waiting.push(...rows.filter(({ report, id }) => !decided.has(`${report}:${id}`)));
    if (rows.length < LOT) break;
  }
  return waiting.slice(0, asked.limit);
}

function candidates({ kind, filter, sample, isByDoubt }: Asked, skip: number) {
  const [table, conditions] =
    kind === "events"
      ? [sql`events e`, eventConditions(filter)]
      : [sql`statements s`, statementConditions(filter)];
  const as = sql.ref(kind === "events" ? "e" : "s");
  const newest = sql`${as}.published desc nulls last, ${as}.report, ${as}.n`;
  const order = sample === null ? newest : sql`md5(${sample} || ${as}.report || ${as}.id)`;
  const chosen = (limit: number, offset: number) => sql`
    select ${as}.* from ${table} where ${all(conditions)}
    order by ${order} limit ${limit}::int offset ${offset}::int`;
  const doubts = sql`${as}.report, ${as}.id, ${doubtsOf(kind)} as doubts`;
  if (sample !== null || !isByDoubt)
    return sql<Waiting>`select ${doubts} from (${chosen(LOT, skip)}) ${as} order by ${order}`;
  return sql<Waiting>`
    select report, id, doubts from (
      select ${doubts}, ${as}.published, ${as}.n from (${chosen(MOST_LOOKED_AT, 0)}) ${as}) c
    order by cardinality(doubts) desc, published desc nulls last, report, n
    limit ${LOT}::int offset ${skip}::int`;
}

/** Those on which, as a whole or on a field, a decision stands. */
async function decidedAmong(
  db: Ledger["db"],
  rows: readonly Waiting[],
  by: string | null,
): Promise<ReadonlySet<string>> {
  const reports = [...new Set(rows.map(({ report }) => report))];
  const kept = await keptOf(db, reports);
  const reviews = standing(kept.map(({ review }) => review)).filter(
    (review) => by === null || review.by === by,
  );
  if (reviews.length === 0) return new Set();
  const readings = await readingsOf(db, [...new Set(reviews.map(({ report }) => report))]);
  return new Set(reviews.flatMap((review) => recordsUnder(review, readings.get(review.report))));
}

async function readingsOf(db: Ledger["db"], reports: readonly string[]) {
  const rows = await db
    .selectFrom("readings")
    .select(["report", "body"])
    .where("report", "=", sql<string>`any(${reports})`)
    .where("current", "=", true)
    .execute();
  return new Map(rows.map(({ report, body }) => [report, body as Reading]));
}

function recordsUnder({ kind, spans, report }: Review, reading: Reading | undefined): string[] {
  if (reading === undefined) return [];
  const words = wordsKey(spans);
  return recordsOf(reading, kind)
    .filter((record) => kindOfId(record.id) === kind && wordsKey(spansOf(kind, record)) === words)
    .map(({ id }) => `${report}:${id}`);
}
