import { type Kysely, type RawBuilder, sql } from "kysely";
import { all, type Condition } from "../../ledger/find/condition.js";
import { eventConditions, statementConditions } from "../../ledger/find/conditions.js";
import { type Filter, isForEvents, isForStatements } from "../../ledger/find/filter.js";
import type { Tables } from "../../ledger/store/schema/tables.js";

type Db = Kysely<Tables>;

export interface Count {
  readonly value: string;
  readonly many: number;
}

/** How many records fit, and how many would with each value of a facet in place of what is chosen of it now. */
export interface Counts {
  readonly total: number;
  readonly facets: { readonly [name: string]: readonly Count[] };
}

/** A facet by its name in an address. */
interface Facet {
  readonly name: string;
  /** What of the filter is left out, so that others can be chosen beside. */
  readonly field: keyof Filter;
  readonly query: (conditions: Condition) => RawBuilder<Count>;
}

/** More values than that are found by typing. */
const MOST = 40;

const ofEvents = (value: string, more = ""): Facet["query"] => {
  const column = sql.raw(value);
  return (conditions) => sql<Count>`
    select ${column} as value, count(*)::int as many from events e ${sql.raw(more)}
    where ${conditions} and ${column} is not null group by 1 order by 2 desc, 1 limit ${sql.lit(MOST)}`;
};

const ofStatements = (value: string): Facet["query"] => {
  const column = sql.raw(value);
  return (conditions) => sql<Count>`
    select ${column} as value, count(*)::int as many from statements s
    where ${conditions} and ${column} is not null group by 1 order by 2 desc, 1 limit ${sql.lit(MOST)}`;
};

/** A party of one country on both sides counts once. */
const PARTIES = `join lateral (
  select distinct p.country from parties p where p.report = e.report and p.event = e.id
) c on true`;

const EVENT_FACETS: readonly Facet[] = [
  { name: "status", field: "statuses", query: ofEvents("e.status") },
  { name: "type", field: "types", query: ofEvents("e.type") },
  { name: "country", field: "countries", query: ofEvents("c.country", PARTIES) },
  { name: "in", field: "placeCountries", query: ofEvents("e.place_country") },
  { name: "publisher", field: "publishers", query: ofEvents("e.publisher") },
];

const STATEMENT_FACETS: readonly Facet[] = [
  { name: "act", field: "acts", query: ofStatements("s.act") },
  { name: "country", field: "countries", query: ofStatements("s.source_country") },
  { name: "publisher", field: "publishers", query: ofStatements("s.publisher") },
];

const NONE: Counts = { total: 0, facets: {} };

export function eventCounts(db: Db, filter: Filter): Promise<Counts> {
  if (!isForEvents(filter)) return Promise.resolve(NONE);
  return counted(db, filter, EVENT_FACETS, eventConditions, sql`events e`);
}

export function statementCounts(db: Db, filter: Filter): Promise<Counts> {
  if (!isForStatements(filter)) return Promise.resolve(NONE);
  return counted(db, filter, STATEMENT_FACETS, statementConditions, sql`statements s`);
}

async function counted(
  db: Db,
  filter: Filter,
  facets: readonly Facet[],
  conditionsOf: (filter: Filter) => Condition[],
  table: RawBuilder<unknown>,
): Promise<Counts> {
  const where = all(conditionsOf(filter));
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${table} where ${where}`.execute(db);
  const counts: Record<string, readonly Count[]> = {};
  for (const { name, field, query } of facets) {
    const { [field]: _chosen, ...others } = filter;
    counts[name] = (await query(all(conditionsOf(others))).execute(db)).rows;
  }
  return { total: rows[0]?.total ?? 0, facets: counts };
}
