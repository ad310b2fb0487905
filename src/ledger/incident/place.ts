import type { Happening, Where } from "./happening.js";

/** Beyond this two towns are not one place; kilometres: a strike is placed by the next town or its district. */
const FAR = 100;
const PRECISE: ReadonlySet<Where["precision"]> = new Set(["point", "city", "district", "province"]);
const RADIUS = 6371;

/** Whether two places are the same, too far from each other to be, or neither can be told. */
export function apart(one: Where | null, other: Where | null): "same" | "far" | null {
  if (!one || !other) return null;
  const isTelling = one.precision !== "country" && one.precision !== "region";
  if (one.name === other.name && one.country === other.country) return isTelling ? "same" : null;
  if (one.country !== null && other.country !== null && one.country !== other.country) {
    return PRECISE.has(one.precision) && PRECISE.has(other.precision) ? "far" : null;
  }
  if (!PRECISE.has(one.precision) || !PRECISE.has(other.precision)) return null;
  if (isWithin(one, other) || isWithin(other, one)) return "same";
  const distance = kilometres(one, other);
  return distance !== null && distance > FAR ? "far" : null;
}

/** A town and its province. */
const isWithin = (one: Where, other: Where): boolean =>
  other.precision === "province" && one.admin1 !== null && one.admin1 === other.name;

/** Along a great circle. */
function kilometres(one: Where, other: Where): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  const [a, b] = [radians(one.lat), radians(other.lat)];
  const [dLat, dLon] = [b - a, radians(other.lon - one.lon)];
  const chord = Math.sin(dLat / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(chord));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Names of where it was: its place, and the place of a report that says none. */
export function placesOf({ place, dateline }: Happening): string[] {
  const told = place ?? dateline;
  if (!told || told.precision === "country" || told.precision === "region") return [];
  return [told.name.toLowerCase()];
}
