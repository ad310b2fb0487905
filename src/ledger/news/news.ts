import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

/** How far a ledger has come: the numbers of its latest report and its latest review. */
export interface Arrived {
  readonly report: number;
  readonly review: number;
}

/** What came into a ledger. */
export interface News {
  readonly reports: number;
  /** Of those reports. */
  readonly events: number;
  readonly statements: number;
  readonly reviews: number;
}

/** Writers take turns, so that what has a smaller number is there already. */
export async function arrivedIn(db: Kysely<Tables>): Promise<Arrived> {
  const { rows } = await sql<Arrived>`
    select coalesce((select max(arrival) from reports), 0) as report,
      coalesce((select max(arrival) from reviews), 0) as review`.execute(db);
  return rows[0] ?? { report: 0, review: 0 };
}

export async function newsSince(db: Kysely<Tables>, { report, review }: Arrived): Promise<News> {
  const isNew = sql`report in (select id from reports where arrival > ${report})`;
  const { rows } = await sql<News>`
    select (select count(*) from reports where arrival > ${report}) as reports,
      (select count(*) from events where ${isNew}) as events,
      (select count(*) from statements where ${isNew}) as statements,
      (select count(*) from reviews where arrival > ${review}) as reviews`.execute(db);
  return rows[0] ?? { reports: 0, events: 0, statements: 0, reviews: 0 };
}
