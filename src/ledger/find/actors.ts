import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { type ActorSeen, type Known, knownOf } from "./known.js";

/** Rows of actors that are looked at: more would be no one's name. */
const MOST = 20_000;

/**
 * Who is who, as reports have it: whoever has these words in the name, with the roles that reports gave them and when.
 *
 * @param on a day: what had been published by then
 */
export async function actorsNamed(
  db: Kysely<Tables>,
  words: string,
  on: string | null,
): Promise<Known[]> {
  const { rows } = await sql<ActorSeen>`
    select a.report, a.name, a.kind, a.country, a.sectors, a.role, a.of_name, a.published, a.publisher,
      (
        select string_agg(distinct v.by, ', ') from reviews v
        where v.report = a.report and v.kind = 'actor' and v.decision <> 'undo'
          and not exists (select from reviews u where u.undoes = v.review)
          and v.spans @> jsonb_build_array(jsonb_build_object('text', a.name))
      ) as corrected_by
    from actors a
    where to_tsvector('simple', a.name) @@ phraseto_tsquery('simple', ${words})
      and a.kind <> 'unnamed' ${on === null ? sql`` : sql`and a.published <= ${on}::date`}
    order by a.published nulls last, a.report, a.n limit ${MOST}::int`.execute(db);
  return knownOf(rows);
}
