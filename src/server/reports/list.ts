import { sql } from "kysely";
import type { Ledger } from "../../ledger/store/open/open.js";

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
  const reports = await matching
    .select(["id", "title", "publisher", "published", "url", "name", "words"])
    .select((be) => [
      counted(be.selectFrom("statements").whereRef("statements.report", "=", "reports.id")).as(
        "statements",
      ),
      counted(
        be
          .selectFrom("events")
          .whereRef("events.report", "=", "reports.id")
          .where("speech", "is", null),
      ).as("events"),
      counted(
        be
          .selectFrom("events")
          .whereRef("events.report", "=", "reports.id")
          .where("status", "=", "contested"),
      ).as("contested"),
    ])
    .orderBy("published", (order) => order.desc().nullsLast())
    .orderBy("id")
    .offset(offset)
    .limit(limit)
    .execute();
  return { reports, total };
}

interface Countable {
  select<E>(expression: E): unknown;
}

function counted<Query extends Countable>(query: Query) {
  return sql<number>`(${query.select(sql<number>`count(*)::int`.as("many"))})`;
}
