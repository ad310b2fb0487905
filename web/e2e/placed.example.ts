import type { Reading } from "../../src/reading/format.js";

/** Where the raid was, day by day: a town, a province, a country, and on every fourth day nobody knows where. */
const PLACES = [
  { name: "Bodin", country: "NOR", lat: 67.28, lon: 14.4, precision: "city" },
  { name: "Vestland", country: "NOR", lat: 60.9, lon: 6.4, precision: "province" },
  { name: "Norway", country: "NOR", lat: 62, lon: 10, precision: "country" },
] as const;

export const HOSTILE = '<img src=x onerror="alert(1)"> \u202Elhad';

/** The example's reading with places, a day each, and on the second day a hostile name. */
export function placed(reading: Reading, day: number): Reading {
  const place = PLACES[day % 4];
  const [raid, ...others] = reading.events;
  return {
    ...reading,
    actors: reading.actors.map((one) =>
      day === 1 && one.id === "a1" ? { ...one, name: HOSTILE } : one,
    ),
    places: reading.places.map((one) => (one.id === "p2" && place ? { ...one, ...place } : one)),
    events: raid ? [{ ...raid, time: null }, ...others] : [],
  };
}
