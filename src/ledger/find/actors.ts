import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { type ActorSeen, type Known, knownOf } from "./known.js";

/** Rows of actors that are looked at: more would be no one's name. */
const MOST = 20_000;

type Db = Kysely<Tables>;

/**
 * Who is who, as reports have it: whoever has these words in the name, with the roles that reports gave them and when.
 *
 * @param on a day: what had been published by then
 */
export function actorsNamed(db: Db, words: string, on: string | null): Promise<Known[]> {
  return known(
    db,
    sql`to_tsvector('simple', a.name) @@ phraseto_tsquery('simple', ${words}) and a.kind <> 'unnamed'`,
    on,
  );
}

/** The same for whoever has just this name. */
export function actorsCalled(db: Db, name: string, on: string | null): Promise<Known[]> {
  return known(db, sql`lower(a.name) = ${name.toLowerCase()}`, on);
}

async function known(db: Db, who: RawBuilder<unknown>, on: string | null): Promise<Known[]> {
  const { rows } = await sql<ActorSeen>`
    select a.report, a.name, a.kind, a.country, a.sectors, a.role, a.of_name, a.published, a.publisher,
      (
        select string_agg(distinct v.by, ', ') from reviews v
        where v.report = a.report and v.kind = 'actor' and v.decision <> 'undo'
          and not exists (select from reviews u where u.undoes = v.review)
          and v.spans @> jsonb_build_array(jsonb_build_object('text', a.name))
      ) as corrected_by
    from actors a
    where ${who} ${on === null ? sql`` : sql`and a.published <= ${on}::date`}
    order by a.published nulls last, a.report, a.n limit ${MOST}::int`.execute(db);
  return knownOf(rows);
}

/** Reports among which those are looked for that are named most: of all, it would take seconds at 100,000. */
const NEWEST = 2_000;

/** Who the newest reports name most: people, organisations, states. */
export async function actorsMost(db: Db, limit: number): Promise<Known[]> {
  const { rows } = await sql<{ name: string }>`
    select lower(a.name) as name from actors a
    where a.kind in ('person', 'organisation', 'state') and a.report in (
      select id from reports order by published desc nulls last, id limit ${NEWEST}::int)
    group by 1 order by count(distinct a.report) desc, 1 limit ${limit}::int`.execute(db);
  if (rows.length === 0) return [];
  const names = rows.map(({ name }) => name);
  return known(
    db,
    sql`lower(a.name) = any(${names}) and a.kind in ('person', 'organisation', 'state')`,
    null,
  );
}
