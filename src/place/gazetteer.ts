import { readFile } from "node:fs/promises";
import { countryAt, type PlaceCountry } from "./countries.js";
import { fold } from "./fold.js";
import { type Columns, codeKey, type Packed, unpacked } from "./pack.js";
import { KINDS, type Kind } from "./row.js";

/** A place that a name may mean. */
export interface Listed {
  readonly name: string;
  readonly country: PlaceCountry;
  /** The name of its province. */
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  /** Of a province or a district: of all that lies in it. */
  readonly population: number;
  readonly kind: Kind;
  readonly geonames: number | null;
  /** Whether the name asked for is only one of its other names. */
  readonly alternate: boolean;
}

/** Towns, districts and provinces of the world by name (GeoNames, CC BY 4.0). */
export interface Gazetteer {
  /** Every place of that name, whatever its case, accents and apostrophes. */
  named(name: string): readonly Listed[];
  /** The state of the USA that two letters after a comma stand for: "Peoria, IL". */
  coded(code: string): readonly Listed[];
}

/** Made by `npm run build`; in the sources there is none. */
const FILE = new URL("gazetteer.bin", import.meta.url);

/**
 * Reads the gazetteer that the build left beside the program; among the sources, where there is none, it is made from
 * the lists, once, and kept in node_modules/.cache.
 *
 * @param file the packed gazetteer
 */
export async function loadGazetteer(file: URL = FILE): Promise<Gazetteer> {
  const bytes = await readFile(file).catch(() => null);
  return gazetteerOf(unpacked(bytes ?? (await (await import("./source.js")).cached())));
}

export function gazetteerOf({ columns, provinces }: Packed): Gazetteer {
  const find = (key: string): Listed[] => {
    const at = indexOf(Buffer.from(key), columns);
    if (at === -1) return [];
    const places = columns.places.subarray(columns.first[at], columns.first[at + 1]);
    return Array.from(places, (place) => listed(place >> 1, place % 2 === 1, columns, provinces));
  };
  return { named: (name) => find(fold(name)), coded: (code) => find(codeKey(code)) };
}

/** Where a name stands among the sorted ones; -1 where it does not. */
function indexOf(name: Buffer, { letters, starts }: Columns): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = letters.subarray(starts[middle], starts[middle + 1]);
    const order = Buffer.compare(name, other);
    if (order === 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return -1;
}

function listed(
  at: number,
  alternate: boolean,
  columns: Columns,
  provinces: readonly string[],
): Listed {
  const { shown, shownStarts, geonames } = columns;
  return {
    name: new TextDecoder().decode(shown.subarray(shownStarts[at], shownStarts[at + 1])),
    country: countryAt(columns.country[at] as number),
    admin1: provinces[(columns.admin1[at] as number) - 1] ?? null,
    lat: columns.lat[at] as number,
    lon: columns.lon[at] as number,
    population: columns.population[at] as number,
    kind: KINDS[columns.kind[at] as number] as Kind,
    geonames: geonames[at] || null,
    alternate,
  };
}
