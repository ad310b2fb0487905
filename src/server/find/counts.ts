import { type Kysely, sql } from "kysely";
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
  /** Up to `MOST_LISTED`; one more says that there are more. */
  readonly total: number;
  /** Of the newest `MOST_COUNTED` that fit. */
  readonly facets: { readonly [name: string]: readonly Count[] };
}

/** A list is scrolled through that far, and counted no further: a browser draws nothing higher than so many lines. */
export const MOST_LISTED = 100_000;

/**
 * Facets count the newest that fit, up to so many: of 1.4 million events, all five took 11 s of processor time in the
 * embedded database when they counted each.
 */
export const MOST_COUNTED = 10_000;

/** A facet by its name in an address. */
interface Facet {
  readonly name: string;
  /** What of the filter is left out, so that others can be chosen beside. */
  readonly field: keyof Filter;
  /** Of a record, with a value or a list of values. */
  readonly column: string;
  readonly isList?: boolean;
}

/** A table with its records' name, and what they are counted by. */
interface Counted {
  readonly of: "events" | "statements";
  readonly as: "e" | "s";
  readonly conditionsOf: (filter: Filter) => Condition[];
  readonly facets: readonly Facet[];
}

/** More values than that are found by typing. */
const MOST_VALUES = 40;

const EVENTS: Counted = {
  ...{ of: "events", as: "e", conditionsOf: eventConditions },
  facets: [
    { name: "status", field: "statuses", column: "status" },
    { name: "type", field: "types", column: "type" },
    { name: "country", field: "countries", column: "countries", isList: true },
    { name: "in", field: "placeCountries", column: "place_country" },
    { name: "publisher", field: "publishers", column: "publisher" },
  ],
};

const STATEMENTS: Counted = {
  ...{ of: "statements", as: "s", conditionsOf: statementConditions },
  facets: [
    { name: "act", field: "acts", column: "act" },
    { name: "country", field: "countries", column: "source_country" },
    { name: "publisher", field: "publishers", column: "publisher" },
  ],
};

const NONE: Counts = { total: 0, facets: {} };

export function eventCounts(db: Db, filter: Filter): Promise<Counts> {
  return isForEvents(filter) ? counted(db, filter, EVENTS) : Promise.resolve(NONE);
}

export function statementCounts(db: Db, filter: Filter): Promise<Counts> {
  return isForStatements(filter) ? counted(db, filter, STATEMENTS) : Promise.resolve(NONE);
}

async function counted(db: Db, filter: Filter, what: Counted): Promise<Counts> {
  const total = await totalOf(db, filter, what);
  const facets: Record<string, readonly Count[]> = {};
  for (const [asked, some] of alike(filter, what.facets)) {
    const rows = await valuesOf(db, asked, { ...what, facets: some });
    for (const { name } of some) facets[name] = commonest(rows.filter((row) => row.name === name));
  }
  return { total, facets };
}

async function totalOf(db: Db, filter: Filter, { of, as, conditionsOf }: Counted): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with found as (
      select from ${sql.table(of)} ${sql.ref(as)}
      where ${all(conditionsOf(filter))} limit ${MOST_LISTED + 1}::int
    )
    select count(*)::int as total from found`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Facets of which nothing is chosen count the same records: these are looked up once. */
function alike(filter: Filter, facets: readonly Facet[]): [Filter, Facet[]][] {
  const free = facets.filter(({ field }) => filter[field] === undefined);
  const chosen = facets.filter(({ field }) => filter[field] !== undefined);
  return [
    ...(free.length > 0 ? [[filter, free] satisfies [Filter, Facet[]]] : []),
    ...chosen.map((facet): [Filter, Facet[]] => {
      const { [facet.field]: _chosen, ...others } = filter;
      return [others, [facet]];
    }),
  ];
}

interface NamedCount extends Count {
  readonly name: string;
}

async function valuesOf(
  db: Db,
  filter: Filter,
  { of, as, conditionsOf, facets }: Counted,
): Promise<readonly NamedCount[]> {
  const record = sql.ref(as);
  const counts = facets.map(
    ({ name, column, isList }) => sql<NamedCount>`
      select ${name}::text as name, value, count(*)::int as many
      from (select ${isList ? sql`unnest(${sql.ref(column)})` : sql.ref(column)} as value from found) v where value is not null group by value`,
  );
  const { rows } = await sql<NamedCount>`
    with found as materialized (
      select ${sql.join(facets.map(({ column }) => sql.ref(`${as}.${column}`)))} from ${sql.table(of)} ${record}
      where ${all(conditionsOf(filter))}
      order by ${record}.published desc nulls last, ${record}.report, ${record}.n
      limit ${MOST_COUNTED}::int
    )
    ${sql.join(counts, sql` union all `)}`.execute(db);
  return rows;
}

function commonest(rows: readonly NamedCount[]): Count[] {
  return rows
    .map(({ value, many }) => ({ value, many }))
    .sort((a, b) => b.many - a.many || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}
