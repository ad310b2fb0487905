import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import type { Versions } from "../store/write/versions.js";
import type { Review } from "./review.js";

/** A review as the ledger keeps it: with the versions of the reading that it was made on. */
export interface Kept {
  readonly review: Review;
  readonly on: Versions;
}

export async function keep(trx: Transaction<Tables>, { review, on }: Kept): Promise<void> {
  const { id, when, ...rest } = review;
  const { program, reader, codebook } = on;
  const row = { ...rest, review: id, given: when, program, reader, codebook };
  await insertRows(trx, "reviews", [row], sql``);
}

/** The reviews of reports, the oldest first. */
export async function keptOf(db: Kysely<Tables>, reports: readonly string[]): Promise<Kept[]> {
  const rows = await db
    .selectFrom("reviews")
    .selectAll()
    .where("report", "=", sql<string>`any(${reports})`)
    .orderBy("arrival")
    .execute();
  return rows.map(keptFrom);
}

/** Which of these reports people have reviewed. */
export async function reviewedAmong(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("reviews")
    .select("report")
    .distinct()
    .where("report", "=", sql<string>`any(${reports})`)
    .execute();
  return new Set(rows.map(({ report }) => report));
}

export function keptFrom(row: Selectable<Tables["reviews"]>): Kept {
  const { review: id, given: when, program, reader, codebook, arrival: _arrival, ...rest } = row;
  return { review: { ...rest, id, when }, on: { program, reader, codebook } };
}
