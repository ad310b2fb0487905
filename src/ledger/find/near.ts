import { sql } from "kysely";
import type { Condition } from "./condition.js";
import type { Near } from "./filter.js";

/** Mean radius of the earth (IUGG). Kilometres. */
const RADIUS = 6371;

/** A degree of latitude. Kilometres. */
const DEGREE = (Math.PI * RADIUS) / 180;

/**
 * Within so many kilometres, by the haversine formula; a box around that lets an index find the candidates. A country's or a
 * region's middle is no place near another: only points, cities and districts count.
 *
 * @param table with `lat`, `lon` and `place_precision`
 */
export function isNear(table: string, near: Near): Condition[] {
  const [lat, lon] = [sql.ref(`${table}.lat`), sql.ref(`${table}.lon`)];
  const distance = sql`2 * ${RADIUS}::float8 * asin(sqrt(least(1,
    power(sin(radians(${lat} - ${near.lat}::float8) / 2), 2)
    + cos(radians(${near.lat}::float8)) * cos(radians(${lat})) * power(sin(radians(${lon} - ${near.lon}::float8) / 2), 2))))`;
  const reach = near.km / DEGREE;
  return [
    sql<boolean>`${lat} between ${near.lat - reach}::float8 and ${near.lat + reach}::float8`,
    sql<boolean>`${sql.ref(`${table}.place_precision`)} in ('point', 'city', 'district')`,
    sql<boolean>`${distance} <= ${near.km}::float8`,
  ];
}
