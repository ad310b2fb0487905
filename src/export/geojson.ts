import { jsonText } from "./json.js";
import { type EventRecord, eventRecords } from "./records.js";
import { eventTable } from "./table/events.js";
import { textExporter } from "./text.js";

/**
 * One feature for each event; without a geometry (null) where the report gives no place with coordinates. A country or
 * a line has a point too: `place_precision` tells.
 *
 * Format: RFC 7946.
 */
export const geojsonExporter = textExporter({
  name: "geojson",
  extension: "geojson",
  head: '{"type":"FeatureCollection","features":[\n',
  between: ",\n",
  tail: "\n]}\n",
  of: (filed) => eventRecords(filed).map(feature).join(",\n"),
});

function feature(record: EventRecord): string {
  return jsonText({
    type: "Feature",
    id: record.key,
    geometry: geometry(record),
    properties: Object.fromEntries(eventTable.columns.map(({ name, of }) => [name, of(record)])),
  });
}

/** The longitude stands first. */
function geometry({ place }: EventRecord): object | null {
  if (place === null || place.lon === null || place.lat === null) return null;
  return { type: "Point", coordinates: [place.lon, place.lat] };
}
