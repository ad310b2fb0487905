import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { all } from "./condition.js";
import { type Filter, isForIncidents } from "./filter.js";
import { incidentConditions } from "./incident-conditions.js";
import { rarityOf } from "./rarity.js";

export interface IncidentCount {
  readonly value: string;
  readonly many: number;
}

/** How many incidents fit, and of which kinds; the most frequent value first. */
export interface IncidentCounts {
  readonly total: number;
  /** Whether there are more than were counted. */
  readonly more: boolean;
  readonly statuses: readonly IncidentCount[];
  readonly types: readonly IncidentCount[];
  /** Of the parties. */
  readonly countries: readonly IncidentCount[];
}

/** Incidents that are counted at most: a page that says "more than 10,000" is told soon. */
const MOST = 10_000;

/** Values of each kind. */
const VALUES = 40;

/** One look at what fits, for all of them. */
export async function incidentCounts(db: Kysely<Tables>, filter: Filter): Promise<IncidentCounts> {
  const nothing = { total: 0, more: false, statuses: [], types: [], countries: [] };
  if (!isForIncidents(filter)) return nothing;
  const rarity = await rarityOf(db, filter);
  const { rows } = await sql<IncidentCounts>`
    with fit as materialized (
      select i.status, i.type, i.countries from incidents i
      where ${all(incidentConditions(filter, rarity))} limit ${MOST + 1}::int
    )
    select least(count(*), ${MOST})::int as total, count(*) > ${MOST}::int as more,
      (${counted("select status as value from fit")}) as statuses,
      (${counted("select type as value from fit")}) as types,
      (${counted("select unnest(countries) as value from fit")}) as countries
    from fit`.execute(db);
  return rows[0] ?? nothing;
}

const counted = (values: string) => sql`
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'many', many) order by many desc, value), '[]')
  from (
    select value, count(*)::int as many from (${sql.raw(values)}) v
    group by value order by many desc, value limit ${VALUES}::int
  ) c`;
