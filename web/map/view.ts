import { type GeoProjection, geoEqualEarth } from "d3-geo";
import type { Spot } from "../../src/ledger/find/filter.js";

/** What of the world is looked at: the middle in degrees, and how often it is twice as large as when the whole of it is seen. */
export interface View extends Spot {
  readonly zoom: number;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { least: 0, most: 8 } as const;

/** The width of the earth in this projection, where its radius is 1 (Šavrič, Patterson and Jenny 2018). */
const WIDTH = 5.4127;

/** The whole world, but for the emptier end of it. */
const WORLD: View = { lat: 15, lon: 15, zoom: 0 };

/** Two places in one town are not shown larger than a few hundred kilometres around them. */
const NEAREST = 4.6;

/** Free room around what is shown, of its size. */
const ROOM = 1.35;

/** Equal Earth, turned so that the middle is without distortion: areas are true at any size. */
export function projectionOf({ lat, lon, zoom }: View, { width, height }: Size): GeoProjection {
  const projection = geoEqualEarth()
    .rotate([-lon, 0])
    .scale((width / WIDTH) * 2 ** zoom)
    .translate([width / 2, height / 2]);
  const middle = projection([lon, lat]);
  const y = height / 2 - ((middle?.[1] ?? height / 2) - height / 2);
  return projection.translate([width / 2, y]).clipExtent([
    [-width, -height],
    [2 * width, 2 * height],
  ]);
}

/** The view in which all the places are seen. */
export function fitted(spots: readonly Spot[], size: Size): View {
  const [first] = spots;
  if (first === undefined) return WORLD;
  const lats = spots.map(({ lat }) => lat);
  const lons = spots.map(({ lon }) => lon);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2, zoom: 0 };
  const projection = projectionOf(middle, size);
  const ends = spots.flatMap(({ lat, lon }) => {
    const at = projection([lon, lat]);
    return at ? [at] : [];
  });
  const reach = (axis: 0 | 1, whole: number) =>
    Math.max(1, ...ends.map((at) => Math.abs(at[axis] - whole / 2) * 2)) / whole;
  const share = Math.max(reach(0, size.width), reach(1, size.height)) * ROOM;
  return { ...middle, zoom: clamped(-Math.log2(share), ZOOM.least, NEAREST) };
}

/** The view after it was moved by so many pixels. */
export function moved(view: View, size: Size, dx: number, dy: number): View {
  return centred(view, size, size.width / 2 - dx, size.height / 2 - dy);
}

/** Larger by so much, with what is at a point staying there. */
export function zoomed(
  view: View,
  size: Size,
  by: number,
  x = size.width / 2,
  y = size.height / 2,
): View {
  const zoom = clamped(view.zoom + by, ZOOM.least, ZOOM.most);
  const factor = 2 ** (zoom - view.zoom);
  const [dx, dy] = [x - size.width / 2, y - size.height / 2];
  const next = centred(
    view,
    size,
    size.width / 2 + dx - dx / factor,
    size.height / 2 + dy - dy / factor,
  );
  return { ...next, zoom };
}

function centred(view: View, size: Size, x: number, y: number): View {
  const [lon = view.lon, lat = view.lat] = projectionOf(view, size).invert?.([x, y]) ?? [];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return view;
  return { ...view, lat: clamped(lat, -80, 80), lon: ((lon + 540) % 360) - 180 };
}

const clamped = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/** "34.5,69.2,4.6" */
export const viewText = ({ lat, lon, zoom }: View): string =>
  [lat.toFixed(2), lon.toFixed(2), zoom.toFixed(2)].map(Number).join(",");

/** @returns null for what is no view */
export function viewIn(text: string | null): View | null {
  const numbers = (text ?? "")
    .split(",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lat, lon, zoom] = numbers;
  if (lat === undefined || lon === undefined || zoom === undefined || numbers.length !== 3)
    return null;
  if (!numbers.every(Number.isFinite) || Math.abs(lat) > 80 || Math.abs(lon) > 180) return null;
  return { lat, lon, zoom: clamped(zoom, ZOOM.least, ZOOM.most) };
}
