import type { GeoProjection } from "d3-geo";
import type { PlaceOfEvents } from "../../src/ledger/find/places.js";

/** Places that are shown as one: as near as that they would hide each other. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Those with the most events first. */
  readonly places: readonly PlaceOfEvents[];
  readonly many: number;
  readonly quads: readonly number[];
  readonly radius: number;
}

/** How a place is shown: where only a country or a region is told, no point is claimed. */
export const isPoint = ({ precision }: PlaceOfEvents): boolean =>
  precision === "point" || precision === "city";

/**
 * How far around its middle an area is drawn that has no known border. Kilometres: a circle as large as the earth's land parted among
 * GeoNames' first-level divisions (some 3,900) and second-level ones (some 47,000); a region is larger than a province.
 */
const REACH: Readonly<Record<string, number>> = {
  district: 32,
  province: 110,
  line: 110,
  region: 220,
};

/** Degrees around the middle; null for a point, and for a country, which has its border. */
export function reachOf({ precision }: PlaceOfEvents): number | null {
  const km = REACH[precision ?? ""];
  return km === undefined ? null : km / 111.2;
}

/** Pixels: room for a number, and more for more events. */
const RADIUS = { least: 11, most: 30, each: 2.2 } as const;

const radiusOf = (many: number) =>
  Math.min(RADIUS.most, RADIUS.least + RADIUS.each * (Math.sqrt(many) - 1));

/** What is in the window, each place with those that it would hide. */
export function marksOf(
  places: readonly PlaceOfEvents[],
  projection: GeoProjection,
  { width, height }: { readonly width: number; readonly height: number },
): Mark[] {
  const marks: Mark[] = [];
  for (const place of places) {
    const at = projection([place.lon, place.lat]);
    if (!at) continue;
    const [x, y] = at;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const alone = markAt(x, y, place);
    const near = marks.findIndex((mark) => isNear(mark, alone));
    const found = marks[near];
    if (found) marks[near] = joined(found, place);
    else marks.push(alone);
  }
  return marks;
}

function markAt(x: number, y: number, place: PlaceOfEvents): Mark {
  const { many, quads } = place;
  return { x, y, places: [place], many, quads, radius: radiusOf(many) };
}

/** A point and an area stay apart unless one lies on the other. */
function isNear(one: Mark, other: Mark): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

function joined(mark: Mark, place: PlaceOfEvents): Mark {
  const many = mark.many + place.many;
  return {
    ...mark,
    places: [...mark.places, place],
    many,
    quads: mark.quads.map((count, i) => count + (place.quads[i] ?? 0)),
    radius: radiusOf(many),
  };
}

const SOMEWHERE: Readonly<Record<string, string>> = {
  country: "somewhere in the country",
  province: "somewhere in the province",
  region: "somewhere in the region",
  district: "somewhere in the district",
  line: "somewhere along it",
};

/** How exactly a place is known; nothing where it is a point. */
export const exactness = ({ precision }: PlaceOfEvents): string => SOMEWHERE[precision ?? ""] ?? "";

/** "34.528,69.172", as the ledger has it. */
export const spotText = ({ lat, lon }: PlaceOfEvents): string => `${lat},${lon}`;
