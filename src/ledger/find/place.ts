import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

/** Where a place is that events of the ledger are in: of several of one name, the one with the most. */
export async function placeNamed(
  db: Kysely<Tables>,
  name: string,
): Promise<{ readonly lat: number; readonly lon: number } | null> {
  const { rows } = await sql<{ lat: number; lon: number }>`
    select lat, lon from events
    where lower(place) = ${name.toLowerCase()} and lat is not null and lon is not null
    group by lat, lon order by count(*) desc, lat, lon limit 1`.execute(db);
  return rows[0] ?? null;
}
