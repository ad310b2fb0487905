import { type SelectQueryBuilder, sql } from "kysely";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Tables } from "../../ledger/store/schema/tables.js";

/** A report in a list, with how much was read from it. */
export interface ReportLine {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Of the input it came from. */
  readonly name: string;
  readonly words: number;
  readonly statements: number;
  readonly events: number;
  readonly contested: number;
}

export interface Asked {
  /** Words of the title, or the publisher. */
  readonly q?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The newest first; those without a day last. */
export async function listed(
  { db }: Ledger,
  { q = "", offset, limit }: Asked,
): Promise<{ reports: ReportLine[]; total: number }> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const matching = db
    .selectFrom("reports")
    .$if(q !== "", (query) =>
      query.where((be) =>
        be.or([
          be("title", "ilike", like),
          be("publisher", "ilike", like),
          be("name", "ilike", like),
        ]),
      ),
    );
  const { total } = await matching
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const page = matching
    .select(["id", "title", "publisher", "published", "url", "name", "words"])
    .orderBy("published", (order) => order.desc().nullsLast())
    .orderBy("id")
    .offset(offset)
    .limit(limit);
  return { reports: await withCounts(db, page), total };
}

/** What was read is counted in the reports of the page alone, not in those before it. */
async function withCounts(
  db: Ledger["db"],
  page: SelectQueryBuilder<
    Tables,
    "reports",
    Omit<ReportLine, "statements" | "events" | "contested">
  >,
): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select page.*, s.statements, e.events, e.contested from (${page}) page
      cross join lateral (select count(*)::int as statements from statements where report = page.id) s
      cross join lateral (
        select (count(*) filter (where speech is null))::int as events,
          (count(*) filter (where status = 'contested'))::int as contested
        from events where report = page.id
      ) e
    order by page.published desc nulls last, page.id`.execute(db);
  return [...rows];
}
