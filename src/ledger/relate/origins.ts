import { sql, type Transaction } from "kysely";
import { groupsOf } from "../origin/group.js";
import type { Tables } from "../store/schema/tables.js";
import { any } from "./fingerprints.js";
import { reachedFrom } from "./reached.js";
import { staleWhere } from "./stale.js";

/** Reports settled in one transaction. */
const REPORTS_AT_ONCE = 2_000;

/** Gives stale reports, and all that is tied to them, their origins. @returns how many stale ones */
export async function settleOrigins(trx: Transaction<Tables>): Promise<number> {
  const stale = await trx
    .selectFrom("stale_reports")
    .select("report")
    .limit(REPORTS_AT_ONCE)
    .execute();
  if (stale.length === 0) return 0;
  const links = new Map<string, readonly [string, string]>();
  const reached = await reachedFrom(
    stale.map(({ report }) => report),
    async (from) => {
      const found = await trx
        .selectFrom("origin_links")
        .select(["one", "other"])
        .where((be) => be.or([be("one", "=", any(from)), be("other", "=", any(from))]))
        .execute();
      for (const { one, other } of found) links.set(`${one} ${other}`, [one, other]);
      return found.flatMap(({ one, other }) => [one, other]);
    },
  );
  return regroup(trx, [...reached], [...links.values()]);
}

async function regroup(
  trx: Transaction<Tables>,
  reports: readonly string[],
  links: readonly (readonly [string, string])[],
): Promise<number> {
  const known = await trx
    .selectFrom("fingerprints")
    .select(["report", "published", "origin"])
    .where("report", "=", any(reports))
    .execute();
  const rows = groupsOf(known, links).flatMap(({ id, reports: all }) =>
    all.map((report) => ({ report, origin: id })),
  );
  await sql`
    update fingerprints f set origin = r.origin
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(report text, origin text)
    where f.report = r.report and f.origin <> r.origin`.execute(trx);
  const settled = await trx
    .deleteFrom("stale_reports")
    .where("report", "=", any(reports))
    .executeTakeFirstOrThrow();
  const were = new Map(known.map(({ report, origin }) => [report, origin]));
  const moved = rows.filter(({ report, origin }) => were.get(report) !== origin);
  if (moved.length > 0)
    await staleWhere(trx, sql`report = ${any(moved.map(({ report }) => report))}`);
  return Number(settled.numDeletedRows);
}
