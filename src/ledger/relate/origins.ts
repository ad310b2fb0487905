import { sql, type Transaction } from "kysely";
import { type Dated, groupsOf } from "../origin/group.js";
import type { Tables } from "../store/schema/tables.js";
import { any } from "./any.js";
import { staleReports, staleWhere } from "./stale.js";

/** Reports settled in one transaction. */
const REPORTS_AT_ONCE = 2_000;

/**
 * Gives stale reports, and all that is tied to them, their origins. What was tied before has one: the groups of a report and
 * of those that it is linked to become one, without going through their members. @returns how many stale ones
 */
export async function settleOrigins(trx: Transaction<Tables>): Promise<number> {
  const stale = await trx
    .selectFrom("stale_reports")
    .select("report")
    .orderBy("report")
    .limit(REPORTS_AT_ONCE)
    .execute();
  if (stale.length === 0) return 0;
  const reports = stale.map(({ report }) => report);
  await joinOrigins(trx, await tiedBy(trx, reports));
  await trx.deleteFrom("stale_reports").where("report", "=", any(reports)).execute();
  return reports.length;
}

/** Origins that links of reports tie to each other. */
async function tiedBy(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select distinct own.origin as one, near.origin as other
    from (
      select one as report, other from origin_links where one = ${any(reports)}
      union all select other, one from origin_links where other = ${any(reports)}
    ) link
    join fingerprints own on own.report = link.report
    join fingerprints near on near.report = link.other
    where own.origin <> near.origin`.execute(trx);
  return rows.map(({ one, other }) => [one, other] as const);
}

/** Makes origins that are tied one: the earliest report's. */
async function joinOrigins(
  trx: Transaction<Tables>,
  ties: readonly (readonly [string, string])[],
): Promise<void> {
  if (ties.length === 0) return;
  const origins: Dated[] = await trx
    .selectFrom("fingerprints")
    .select(["report", "published"])
    .where("report", "=", any([...new Set(ties.flat())]))
    .execute();
  const rows = groupsOf(origins, ties).flatMap(({ id, reports: [_, ...later] }) =>
    later.map((was) => ({ was, origin: id })),
  );
  const { rows: moved } = await sql<{ report: string }>`
    update fingerprints f set origin = r.origin
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(was text, origin text)
    where f.origin = r.was
    returning report`.execute(trx);
  await staleWhere(trx, sql`report = ${any(moved.map(({ report }) => report))}`);
}

/** Each report that has an origin in common with one of these is its own again, and waits. */
export async function partOrigins(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ report: string; was: string }>`
    update fingerprints f set origin = f.report
    from (
      select report, origin as was from fingerprints where origin in (
        select origin from fingerprints where report = ${any(reports)}
      )
    ) g
    where f.report = g.report
    returning f.report, g.was`.execute(trx);
  const all = rows.map(({ report }) => report);
  await staleReports(trx, all);
  const moved = rows.filter(({ report, was }) => report !== was).map(({ report }) => report);
  await staleWhere(trx, sql`report = ${any(moved)}`);
}
