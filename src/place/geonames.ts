import { countryIndex } from "./countries.js";
import { fold } from "./fold.js";
import { KINDS, type Kind, type Row } from "./row.js";

/** The text of GeoNames' lists: https://download.geonames.org/export/dump/readme.txt tells their columns. */
export interface Lists {
  /** cities500.txt: populated places, tab-separated. */
  readonly cities: string;
  /** First and second administrative divisions: [{"code": "PK.03", "name": "Khyber Pakhtunkhwa"}] */
  readonly first: readonly Division[];
  readonly second: readonly Division[];
}

interface Division {
  readonly code: string;
  readonly name: string;
}

/** Every place of the lists; divisions that hold no populated place are left out. */
export function rowsOf(lists: Lists): Row[] {
  const provinces = new Map(lists.first.map(({ code, name }) => [code, name]));
  const cities = lists.cities
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((columns) => columns.length >= 15 && countryIndex.has(columns[8] as string));
  const held = new Map<string, Held>();
  for (const columns of cities) for (const code of codesOf(columns)) hold(held, code, columns);
  const division = (kind: Kind) => (one: Division) => divisionRow(one, kind, held, provinces);
  return [
    ...cities.map((columns) => cityRow(columns, provinces)),
    ...lists.first.flatMap(division("province")),
    ...lists.second.flatMap(division("district")),
  ];
}

/** "PK.03", "PK.03.1183531": the divisions a place is in. */
function codesOf(columns: readonly string[]): string[] {
  const [country, first, second] = [columns[8], columns[10], columns[11]];
  return [`${country}.${first}`, ...(second ? [`${country}.${first}.${second}`] : [])];
}

/** What a division holds. */
interface Held {
  population: number;
  readonly cells: Map<string, readonly [number, number]>;
}

/** Cells a division's centre is the mean of, by degree: so the centre is the land's, not that of its largest city. */
const CELLS_A_DEGREE = 2;

function hold(held: Map<string, Held>, code: string, columns: readonly string[]): void {
  const [lat, lon] = [Number(columns[4]), Number(columns[5])];
  const one = held.get(code) ?? { population: 0, cells: new Map() };
  held.set(code, one);
  one.population += Number(columns[14]);
  const cell = [lat, lon].map((degrees) => Math.floor(degrees * CELLS_A_DEGREE)).join(" ");
  if (!one.cells.has(cell)) one.cells.set(cell, [lat, lon]);
}

const CAPITAL = "PPLC";
/** A section of a populated place. */
const SECTION = "PPLX";
/** Abandoned, destroyed and historical places. */
const GONE = /^PPL[QWH]$/u;

function cityRow(columns: readonly string[], provinces: ReadonlyMap<string, string>): Row {
  const [id, name, ascii, also, lat, lon, , code, country, , first] = columns as string[];
  const kind = code === CAPITAL ? "capital" : code === SECTION ? "section" : "city";
  return {
    name: name as string,
    names: distinct([name as string, ascii as string]),
    also: GONE.test(code as string) ? [] : distinct((also as string).split(",").filter(isUsable)),
    country: countryIndex.get(country as string) as number,
    admin1: provinces.get(`${country}.${first}`) ?? null,
    code: null,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(columns[14]),
    kind: KINDS.indexOf(kind),
    geonames: Number(id),
  };
}

/**
 * Alternate names have no language: those in other scripts, codes of airports ("KBL") and words of romanised Chinese or
 * Persian ("kabl", in small letters) are no English names.
 */
const isUsable = (name: string): boolean =>
  name.length > 2 && /^\p{Lu}/u.test(name) && !/^\p{Lu}{3,4}$/u.test(name);

/** "Kandahar Province", "Orange County", "Kyiv Oblast": what sort of division it is. */
const SORT =
  / (?:province|region|oblast|governorate|state|county|district|department|prefecture|raion|republic|division|municipality|parish|wilaya|krai)$/iu;

/** The same in front: "Muhafazat Dimashq", "Provincia de Salta". */
const SORT_BEFORE =
  /^(?:province of|region of|republic of|provincia (?:de|del|di)|departamento (?:de|del)|departement (?:de|du|des)|region (?:de|del)|state of|muhafazat) /iu;

function divisionRow(
  { code, name }: Division,
  kind: Kind,
  held: ReadonlyMap<string, Held>,
  provinces: ReadonlyMap<string, string>,
): Row[] {
  const own = held.get(code);
  const [short, first] = code.split(".") as [string, string];
  const country = countryIndex.get(short);
  if (!own || country === undefined) return [];
  const [lat, lon] = centreOf([...own.cells.values()]);
  const bare = name.replace(SORT, "").replace(SORT_BEFORE, "");
  return [
    {
      ...{ name, names: distinct([name, bare]), also: [], country },
      admin1: provinces.get(`${short}.${first}`) ?? null,
      code: short === "US" && kind === "province" ? first : null,
      ...{ lat, lon, population: own.population, kind: KINDS.indexOf(kind), geonames: 0 },
    },
  ];
}

/** East of a meridian is not averaged with west of it: degrees count from the first point. */
function centreOf(points: readonly (readonly [number, number])[]): [number, number] {
  const [, from] = points[0] as readonly [number, number];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const lat = mean(points.map((point) => point[0]));
  const lon = mean(points.map((point) => turned(point[1] - from)));
  return [lat, turned(lon + from)];
}

const turned = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Folded, each once; those that keep other letters can't be asked for. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map(fold))].filter((name) => /^[a-z0-9 ]{2,}$/u.test(name));
}
