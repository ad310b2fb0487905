import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

type Db = Kysely<Tables>;

/** Two countries, and how many events are between them. */
export interface PairCount {
  readonly one: string;
  readonly other: string;
  readonly many: number;
}

export interface Overview {
  /** How many there are. */
  readonly reports: number;
  /** The day of the newest report; null where none has a day. */
  readonly newest: string | null;
  /** What is new is so from this day on. */
  readonly since: string | null;
  /** Reports of these days. */
  readonly fresh: number;
  /** Of the newest events, the pairs that most are between. */
  readonly pairs: readonly PairCount[];
}

/** @param since from which day on things are new; null for the last days in which there is something to see */
export async function overviewOf(db: Db, since: string | null): Promise<Overview> {
  const { reports, newest } = await reportsIn(db);
  const from = since ?? (newest === null ? null : await lately(db, newest));
  const fresh = from === null ? 0 : await freshSince(db, from);
  return { reports, newest, since: from, fresh, pairs: await pairsOf(db) };
}

async function reportsIn(db: Db): Promise<Pick<Overview, "reports" | "newest">> {
  const { rows } = await sql<Pick<Overview, "reports" | "newest">>`
    select count(*)::int as reports, max(published) as newest from reports`.execute(db);
  return rows[0] ?? { reports: 0, newest: null };
}

/** A day, a week, a month, a year. Days. */
const SPANS = [1, 7, 31, 366] as const;

/** Reports: fewer are no page of news. */
const ENOUGH = 10;

/** The first day of the shortest span up to the newest report that has reports enough; else of all of them. */
async function lately(db: Db, newest: string): Promise<string | null> {
  for (const days of SPANS) {
    const from = dayBefore(newest, days - 1);
    if ((await freshSince(db, from)) >= ENOUGH) return from;
  }
  const { rows } = await sql<{ first: string | null }>`
    select min(published) as first from reports`.execute(db);
  return rows[0]?.first ?? null;
}

async function freshSince(db: Db, day: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from reports where published >= ${day}::date`.execute(db);
  return rows[0]?.many ?? 0;
}

/** Events that pairs are taken from: those of some thousand reports, which are counted in a tenth of a second. */
const NEWEST = 20_000;

/** As many as are offered to choose from. */
const PAIRS = 12;

async function pairsOf(db: Db): Promise<PairCount[]> {
  const { rows } = await sql<PairCount>`
    select split_part(pair, ' ', 1) as one, split_part(pair, ' ', 2) as other, count(*)::int as many
    from (
      select pairs from events order by published desc nulls last, report, n limit ${NEWEST}::int
    ) e cross join lateral unnest(e.pairs) pair
    where pair like '% %' and split_part(pair, ' ', 1) <> split_part(pair, ' ', 2)
    group by pair order by 3 desc, pair limit ${PAIRS}::int`.execute(db);
  return rows;
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
