import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { keptFrom } from "./kept.js";
import { type Review, undoneAmong } from "./review.js";

/** A review with what has become of it. */
export interface Given {
  readonly review: Review;
  readonly undone: boolean;
}

export interface HistoryFilter {
  readonly report?: string;
  readonly by?: string;
  readonly limit: number;
}

/** Reviews, the latest first. */
export async function historyOf(
  db: Kysely<Tables>,
  { report, by, limit }: HistoryFilter,
): Promise<Given[]> {
  let query = db.selectFrom("reviews").selectAll();
  if (report !== undefined) query = query.where("report", "=", report);
  if (by !== undefined) query = query.where("by", "=", by);
  const rows = await query.orderBy("arrival", "desc").limit(limit).execute();
  const undone = await undoneOf(
    db,
    rows.map(({ report }) => report),
  );
  return rows.map((row) => ({ review: keptFrom(row).review, undone: undone.has(row.review) }));
}

/** Undos may lie outside what is listed. */
async function undoneOf(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("reviews")
    .selectAll()
    .where("report", "=", sql<string>`any(${reports})`)
    .orderBy("arrival")
    .execute();
  return undoneAmong(rows.map((row) => keptFrom(row).review));
}

/** Reports that people have reviewed, in the order of their ids. */
export async function reviewedReports(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom("reviews")
    .select("report")
    .distinct()
    .orderBy("report")
    .execute();
  return rows.map(({ report }) => report);
}
