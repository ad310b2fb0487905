import type { Filter } from "../ledger/find/filter.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { type CountryCodes, filterOf, nearOf } from "./filter.js";
import type { FilterOptions } from "./filter-options.js";
import type { World } from "./world.js";

/** What the command line asks for, once the ledger is open. */
export type AskedFilter = (ledger: Ledger) => Promise<Filter>;

/**
 * Looks at the whole command line before any ledger is opened; only a place's name needs one.
 * @throws Fault usage, date
 */
export async function askedFilter(
  words: readonly string[],
  options: FilterOptions,
  world: World,
): Promise<AskedFilter> {
  const filter = filterOf(words, options, await countryCodes(options, world));
  return async ({ db }) => {
    const { placeNamed } = await import("../ledger/find/place.js");
    const near = await nearOf(options, (place) => placeNamed(db, place));
    return near === undefined ? filter : { ...filter, near };
  };
}

const CODES = /^[A-Z]{3}([,>] *[A-Z]{3})*$/;

/** The codebook knows the names of states; codes need none. */
async function countryCodes(options: FilterOptions, world: World): Promise<CountryCodes> {
  const asked = [options.country, options.pair, options.in].filter((one) => one !== undefined);
  if (asked.every((one) => CODES.test(one))) return new Map();
  const { countries } = await world.loadCodebook();
  return new Map(
    countries.flatMap(({ code, name, also = [] }) =>
      [name, ...also].map((one): [string, string] => [one.toLowerCase(), code]),
    ),
  );
}
