import { type Kysely, sql } from "kysely";
import type { EventRow, Tables } from "../store/schema/tables.js";
import { all } from "./condition.js";
import { eventConditions } from "./conditions.js";
import { type Filter, isForEvents } from "./filter.js";

/** A place on the map, and how many of the events that fit are told to have happened there. */
export interface PlaceOfEvents {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  /** How exactly the place is known: a country's coordinates are those of its middle. */
  readonly precision: EventRow["place_precision"];
  readonly lat: number;
  readonly lon: number;
  readonly many: number;
  /** Of verbal and material cooperation, verbal and material conflict. */
  readonly quads: readonly number[];
}

export interface EventPlaces {
  /** Those with the most events first. */
  readonly places: readonly PlaceOfEvents[];
  /** Events that fit, and those of them that have a place on the map. */
  readonly total: number;
  readonly placed: number;
  /** There are more places than these. */
  readonly more: boolean;
}

/** More marks than that nobody can tell apart. */
const MOST = 2_000;

export async function eventPlaces(db: Kysely<Tables>, filter: Filter): Promise<EventPlaces> {
  if (!isForEvents(filter)) return { places: [], total: 0, placed: 0, more: false };
  const where = all(eventConditions(filter));
  const quad = (n: number) => sql`(count(*) filter (where e.quad = ${sql.lit(n)}))::int`;
  const { rows } = await sql<PlaceOfEvents>`
    select e.place as name, e.place_country as country, e.place_admin1 as admin1,
      e.place_precision as precision, e.lat, e.lon, count(*)::int as many,
      array[${quad(1)}, ${quad(2)}, ${quad(3)}, ${quad(4)}] as quads
    from events e where ${where} and e.lat is not null and e.lon is not null
    group by 1, 2, 3, 4, 5, 6 order by 7 desc, 1, 2, 3, 4, 5, 6 limit ${MOST + 1}::int`.execute(db);
  const counted = await sql<{ total: number; placed: number }>`
    select count(*)::int as total, count(e.lat)::int as placed from events e where ${where}`.execute(
    db,
  );
  const { total, placed } = counted.rows[0] ?? { total: 0, placed: 0 };
  return { places: rows.slice(0, MOST), total, placed, more: rows.length > MOST };
}
