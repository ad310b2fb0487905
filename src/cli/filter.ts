import type { Days, Filter, Near, Pair, Who } from "../ledger/find/filter.js";
import { ACTOR_COUNTRIES } from "../reading/countries.js";
import { EVENT_MODES, EVENT_TYPES } from "../reading/plover.js";
import { ACTS, SECTORS, STATUSES } from "../reading/vocabulary.js";
import { isDay } from "../report/date.js";
import { Fault } from "./fault.js";
import type { FilterOptions } from "./filter-options.js";

/** Where a place is that the command line names. */
export type Locate = (
  place: string,
) => Promise<{ readonly lat: number; readonly lon: number } | null>;

/** By a state's name, its code. */
export type CountryCodes = ReadonlyMap<string, string>;

/** How near is near, where nothing else is said. Kilometres: an hour's drive. */
const WITHIN = 50;

/** @throws Fault usage or date, where an option is not one of those there are */
export function filterOf(
  words: readonly string[],
  options: FilterOptions,
  countries: CountryCodes,
): Filter {
  const { actor, pair, place, publisher, partyOnly, unattributed, anonymous } = options;
  const codes = (option: string, list: string | undefined) =>
    list === undefined ? undefined : split(list).map((one) => countryOf(option, one, countries));
  return given({
    words: words.length > 0 ? words.join(" ") : undefined,
    actors: actor,
    countries: codes("--country", options.country),
    sectors: listOf("--sector", options.sector, SECTORS),
    pair: pair === undefined ? undefined : pairOf(pair, countries),
    ...typesOf(options.type),
    statuses: listOf("--status", options.status, STATUSES),
    acts: listOf("--act", options.act, ACTS),
    ...{ partyOnly, unattributed, anonymous, place },
    placeCountries: codes("--in", options.in),
    when: daysBetween(options.from, options.to),
    published: options.published === undefined ? undefined : publishedOf(options.published),
    publishers: publisher,
    reports: options.inReport === undefined ? undefined : split(options.inReport),
  });
}

/** @throws Fault usage */
export async function nearOf(
  { near, within }: FilterOptions,
  locate: Locate,
): Promise<Near | undefined> {
  if (near === undefined) return undefined;
  const km = within === undefined ? WITHIN : Number(within);
  if (!(km > 0)) throw usage("--within", `${within} is no distance`, "give kilometres, as 50");
  const [, lat, lon] = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(near) ?? [];
  if (lat !== undefined && lon !== undefined) return { lat: Number(lat), lon: Number(lon), km };
  const found = await locate(near);
  if (found === null)
    throw usage("--near", `no event of the ledger is in ${near}`, 'give "latitude,longitude"');
  return { ...found, km };
}

/** Without what was not given. */
function given(filter: { readonly [Name in keyof Filter]: Filter[Name] | undefined }): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== false),
  );
}

/** "ASSAULT/aerial,ASSAULT/drone": a type, and modes of it. */
function typesOf(list: string | undefined): Pick<Filter, "types" | "modes"> {
  if (list === undefined) return {};
  const parts = split(list).map((one) => one.split("/"));
  const types = parts.map(([type = ""]) => known("--type", type.toUpperCase(), EVENT_TYPES));
  const modes = parts.flatMap(([, ...modes]) =>
    modes.map((mode) => known("--type", mode.toLowerCase(), EVENT_MODES)),
  );
  return { types: [...new Set(types)], ...(modes.length > 0 ? { modes } : {}) };
}

/** "PAK,AFG" whichever acts; "PAK>AFG" where the first does. */
function pairOf(pair: string, countries: CountryCodes): Pair {
  const directed = pair.includes(">");
  const [first, second, ...rest] = pair.split(directed ? ">" : ",").map((one) => one.trim());
  if (!first || !second || rest.length > 0)
    throw usage("--pair", `${pair} is no pair`, "write PAK,AFG or PAK>AFG");
  return { first: whoOf(first, countries), second: whoOf(second, countries), directed };
}

function whoOf(who: string, countries: CountryCodes): Who {
  const code = codeOf(who, countries);
  return code === undefined ? { is: "name", words: who } : { is: "country", code };
}

function countryOf(option: string, country: string, countries: CountryCodes): string {
  const code = codeOf(country, countries);
  if (code === undefined)
    throw usage(option, `there is no country ${country}`, "use a code such as PAK, or its name");
  return code;
}

function codeOf(country: string, countries: CountryCodes): string | undefined {
  return ACTOR_COUNTRIES.includes(country) ? country : countries.get(country.toLowerCase());
}

function listOf<const W extends string>(
  option: string,
  list: string | undefined,
  words: readonly W[],
): W[] | undefined {
  return list === undefined ? undefined : split(list).map((one) => known(option, one, words));
}

function known<W extends string>(option: string, word: string, words: readonly W[]): W {
  const found = words.find((one) => one === word);
  if (found !== undefined) return found;
  throw usage(option, `there is no ${word}`, `use some of: ${words.join(", ")}`);
}

function publishedOf(days: string): Days {
  const [from = "", to = from, ...rest] = days.split("..");
  if (rest.length > 0) throw usage("--published", `${days} are no days`, "write FIRST..LAST");
  return { from: day("--published", from), to: day("--published", to) };
}

function daysBetween(from: string | undefined, to: string | undefined): Days | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { from: day("--from", from ?? ""), to: day("--to", to ?? "") };
}

/** Nothing is open. */
function day(option: string, text: string): string | null {
  if (text === "") return null;
  if (isDay(text)) return text;
  throw new Fault("date", option, `${text} is no day that exists`, "give it as YYYY-MM-DD");
}

const split = (list: string) =>
  list
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
