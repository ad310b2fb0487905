import { type Kysely, sql } from "kysely";
import type { Filed } from "../../export/filed.js";
import type { Report } from "../../report/report.js";
import { reviewedReadings } from "../review/corrected.js";
import { holding } from "../review/holding.js";
import { toldOf } from "../review/told.js";
import type { Tables } from "../store/schema/tables.js";
import { all, type Condition } from "./condition.js";
import { eventConditions, statementConditions } from "./conditions.js";
import { type Filter, isForEvents, isForStatements } from "./filter.js";

type Db = Kysely<Tables>;

/** Reports that are in memory at once: their readings are some 50 KB each. */
const BATCH = 100;

/** Reports of the ledger with the records that fit, in the order of the reports' ids, a few at a time. */
export async function* filedOf(db: Db, filter: Filter): AsyncIterable<Filed> {
  for (let after = ""; ; ) {
    const ids = await reportsAfter(db, filter, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* await filedReports(db, filter, ids);
    after = last;
  }
}

/** The next reports of which anything fits. */
async function reportsAfter(db: Db, filter: Filter, after: string): Promise<string[]> {
  const queries = partsOf(filter).map(
    ({ table, as, conditions }) => sql<{ report: string }>`(
      select distinct ${sql.ref(`${as}.report`)} as report from ${sql.table(table)} ${sql.id(as)}
      where ${sql.ref(`${as}.report`)} > ${after} and ${all(conditions)}
      order by 1 limit ${BATCH}::int)`,
  );
  if (queries.length === 0) return [];
  const { rows } = await sql<{ report: string }>`
    select report from (${sql.join(queries, sql` union `)}) both_kinds order by 1 limit ${BATCH}::int`.execute(
    db,
  );
  return rows.map(({ report }) => report);
}

interface Part {
  readonly table: "events" | "statements";
  readonly as: "e" | "s";
  readonly conditions: readonly Condition[];
}

function partsOf(filter: Filter): Part[] {
  return [
    ...(isForEvents(filter)
      ? [{ table: "events", as: "e", conditions: eventConditions(filter) } as const]
      : []),
    ...(isForStatements(filter)
      ? [{ table: "statements", as: "s", conditions: statementConditions(filter) } as const]
      : []),
  ];
}

async function filedReports(db: Db, filter: Filter, ids: readonly string[]): Promise<Filed[]> {
  const chosen = { events: new Map<string, string[]>(), statements: new Map<string, string[]>() };
  for (const { table, as, conditions } of partsOf(filter)) {
    const { rows } = await sql<{ report: string; ids: string[] }>`
      select ${sql.ref(`${as}.report`)} as report, array_agg(${sql.ref(`${as}.id`)}) as ids
      from ${sql.table(table)} ${sql.id(as)}
      where ${sql.ref(`${as}.report`)} = any(${ids}) and ${all(conditions)} group by 1`.execute(db);
    for (const row of rows) chosen[table].set(row.report, row.ids);
  }
  const reports = await db
    .selectFrom("reports as r")
    .innerJoin("readings as b", (on) =>
      on.onRef("b.report", "=", "r.id").on("b.current", "=", true),
    )
    .select(["r.id", "r.text_hash", "r.title", "r.publisher", "r.url", "r.published", "r.text"])
    .select("b.body")
    .where("r.id", "=", sql<string>`any(${ids})`)
    .orderBy("r.id")
    .execute();
  const reviewed = await reviewedReadings(
    db,
    reports.map(({ body }) => body),
  );
  const incidents = await incidentsIn(db, ids);
  const origins = await originsOf(db, ids);
  return reports.map(({ body, text_hash: textHash, ...meta }) => {
    const report: Report = { ...meta, textHash };
    const seen = reviewed.get(report.id);
    return {
      report,
      reading: seen === undefined ? body : holding(seen.reading, seen.rejected),
      events: chosen.events.get(report.id) ?? [],
      statements: chosen.statements.get(report.id) ?? [],
      incidents: incidents.get(report.id) ?? new Map(),
      origin: origins.get(report.id) ?? null,
      ...(seen === undefined ? {} : { reviewed: toldOf(seen.marks) }),
    };
  });
}

/** For each report the incident that each of its events is told as a part of. */
async function incidentsIn(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const { rows } = await sql<{ report: string; incident: string; events: string[] }>`
    select report, incident, body->'events' as events from happenings
    where report = any(${ids})`.execute(db);
  const found = new Map<string, Map<string, string>>();
  for (const { report, incident, events } of rows) {
    const own = found.get(report) ?? new Map<string, string>();
    for (const event of events) own.set(event, incident);
    found.set(report, own);
  }
  return found;
}

async function originsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ report: string; origin: string }>`
    select report, origin from fingerprints where report = any(${ids})`.execute(db);
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}
