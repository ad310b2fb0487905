import type { Landmark } from "../codebook/places.js";
import type { PlaceCountry } from "./countries.js";
import { fold } from "./fold.js";
import type { Listed } from "./gazetteer.js";
import type { Lexicon } from "./lexicon.js";
import type { Kind } from "./row.js";
import type { Precision } from "./sort.js";
import { bareOf, type Sort } from "./sort.js";

/** A place that a name may mean. */
export interface Candidate {
  /** The same for the same place. */
  readonly key: string;
  readonly name: string;
  readonly country: PlaceCountry | null;
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision;
  readonly geonames: number | null;
  /** Too small to be meant where nothing speaks for it. */
  readonly small: boolean;
  /** How likely it is to be meant before anything else is known: tens of people in powers of ten. */
  readonly prior: number;
  /** On no list: known to be somewhere in what it was taken from, as exactly as that is. */
  readonly unlisted?: true;
}

/**
 * Landmarks are listed for reports that mean them: as likely as a place of ten million ("Gaza" is the Strip, not one of
 * the towns). Countries go before every town and province of their name (Lebanon in Tennessee, Peru in Indiana).
 */
const LANDMARK_PRIOR = 7;
const COUNTRY_PRIOR = 8.5;
/** "Paris" with the USA all over the report stays the capital, for which 80 times as many people alone do not do. */
const CAPITAL_BONUS = 1;
/** "Lead" in South Dakota is also called "Washington": other names are for small places mostly noise. */
const ALTERNATE_COST = 1.5;
/** Quarters and districts are named beside their city; alone, the city of that name is meant. */
const PART_COST = 1;
/**
 * In a country that the report does not speak of, a village is less likely meant than something that no list has:
 * "Rehab", a suburb of Cairo, and not the village in Jordan.
 */
const SMALL = 10_000;
/** Towns of unknown population count as villages. */
const FEWEST = 100;

const PRECISION: Readonly<Record<Kind, Precision>> = {
  capital: "city",
  city: "city",
  section: "district",
  district: "district",
  province: "province",
};

/** What a name may mean; the sort of place is what the words beside it say: "Helmand *province*". */
export function candidatesOf(
  text: string,
  beside: Sort | null,
  lexicon: Lexicon,
): readonly Candidate[] {
  const key = `${text}\n${beside ?? ""}`;
  const known = asked.get(lexicon) ?? new Map<string, readonly Candidate[]>();
  asked.set(lexicon, known);
  const found = known.get(key) ?? sought(text, beside, lexicon);
  known.set(key, found);
  return found;
}

/** Hundreds of towns may bear a name that a report repeats. */
const asked = new WeakMap<Lexicon, Map<string, readonly Candidate[]>>();

function sought(text: string, beside: Sort | null, lexicon: Lexicon): Candidate[] {
  const whole = meant(text, beside, lexicon);
  if (whole.length > 0) return whole;
  const { name, sort } = bareOf(text);
  // "N.J." stands alone, "Ill." only after a comma
  if (name === text) return /^(?:\p{Lu}\.){2,}$/u.test(text) ? shortFor(text, lexicon) : [];
  const bare = meant(name, sort ?? beside, lexicon);
  // "Washington Township" is none of the Washingtons
  return sort ? bare.filter(({ precision }) => sort.includes(precision)) : bare;
}

function meant(name: string, sort: Sort | null, lexicon: Lexicon): Candidate[] {
  const key = fold(name);
  const landmark = lexicon.listed.get(key);
  const country = lexicon.countries.get(key);
  const towns = townsOf(name, landmark, lexicon);
  // Gaza is the Strip, whatever state it is of; Georgia is the state before the one of the USA
  const isState = country && (!landmark || landmark.precision === "province");
  const lists = [
    ...(landmark ? [ofLandmark(landmark)] : []),
    ...(isState ? [ofCountry(country.code, lexicon)] : []),
  ];
  const listed = (some: readonly Listed[]) => some.map((town) => ofListed(town, key));
  const fits = ({ precision }: Candidate) => sort?.includes(precision) === true;
  const same = sort ? [...lists, ...listed(towns)].filter(fits) : [];
  return same.length > 0 ? same : [...lists, ...listed(withoutTheirOwn(towns, key))];
}

/** "St. Albans" is listed as Saint Albans in places; a province that the codebook lists is not there twice. */
function townsOf(name: string, landmark: Landmark | undefined, { gazetteer }: Lexicon): Listed[] {
  const saint = name.replace(/^(?:St|Ste)\.? /u, "Saint ");
  const towns = [...gazetteer.named(name), ...(saint === name ? [] : gazetteer.named(saint))];
  if (landmark?.precision !== "province") return towns;
  return towns.filter(({ kind, country }) => kind !== "province" || country !== landmark.country);
}

const isDivision = ({ kind }: Listed): boolean => kind === "province" || kind === "district";

/** A province has at most that many times the people of the city that is meant by its name: Kandahar, New York. */
const TIMES_ITS_CITY = 30;

/** "In Kandahar" is in the city; the province and the district are meant where the report says so. */
function withoutTheirOwn(towns: readonly Listed[], key: string): Listed[] {
  return towns.filter((one) => {
    if (!isDivision(one)) return true;
    return !towns.some(
      (town) =>
        !isDivision(town) &&
        town.kind !== "section" &&
        town.country === one.country &&
        (town.admin1 === one.admin1 || town.kind === "capital") &&
        isOwnName(town, key) &&
        town.population * TIMES_ITS_CITY >= one.population,
    );
  });
}

/** Its own name or one much like it: "Odessa" for Odesa, "Zaporizhzhia" for Zaporizhzhya, "New York" for New York City. */
function isOwnName({ name, alternate }: Listed, key: string): boolean {
  const own = fold(name).replace(/ city$/u, "");
  const words = (text: string) => text.split(" ").length;
  const isAlike = own[0] === key[0] && Math.abs(own.length - key.length) <= 2;
  return !alternate || (isAlike && words(own) === words(key));
}

/** "Georgia" before "Ga.": a state of the USA in the form that stands after a comma. */
export function shortFor(text: string, lexicon: Lexicon): Candidate[] {
  const landmark = lexicon.short.get(fold(text));
  if (landmark) return [ofLandmark(landmark)];
  if (!/^[A-Z]{2}$/u.test(text)) return [];
  return lexicon.gazetteer.coded(text).map((town) => ofListed(town, fold(text)));
}

function ofLandmark({ place, country, precision, at: [lat, lon] }: Landmark): Candidate {
  return {
    ...{ key: `place ${place}`, name: place, country: country ?? null, admin1: null, lat, lon },
    ...{ precision, geonames: null, small: false, prior: LANDMARK_PRIOR },
  };
}

export function ofCountry(code: PlaceCountry, { codes, centres }: Lexicon): Candidate {
  const [lat, lon] = centres.get(code) ?? [null, null];
  return {
    ...{ key: `country ${code}`, name: codes.get(code)?.name ?? code, country: code, admin1: null },
    ...{ lat, lon, precision: "country", geonames: null, small: false, prior: COUNTRY_PRIOR },
  };
}

/** GeoNames gives five decimals; a place is no point. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function ofListed(town: Listed, key: string): Candidate {
  const { name, country, admin1, lat, lon, population, kind, geonames } = town;
  const cost =
    (isOwnName(town, key) ? 0 : ALTERNATE_COST) +
    (kind === "section" || kind === "district" ? PART_COST : 0);
  return {
    ...{
      key: `town ${geonames ?? `${kind} ${name}`} ${country} ${admin1}`,
      name,
      country,
      geonames,
    },
    admin1: kind === "province" ? null : admin1,
    ...{ lat: rounded(lat), lon: rounded(lon), precision: PRECISION[kind] },
    small: population < SMALL,
    prior:
      Math.log10(Math.max(population, FEWEST)) -
      cost +
      (kind === "capital" && isOwnName(town, key) ? CAPITAL_BONUS : 0),
  };
}
