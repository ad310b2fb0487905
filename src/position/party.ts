import type { Actor } from "../reading/format.js";
import { STATELESS_CODES } from "../reading/vocabulary.js";

type Who = Pick<Actor, "id" | "country">;

/**
 * Whether whoever affirms, denies or counts is a party to the event itself: on one of its sides, or of the country of one. Two armed
 * groups are not one because neither has a country.
 */
export function isPartyTo(holder: Who, sides: readonly Who[]): boolean {
  return sides.some(
    ({ id, country }) => id === holder.id || (isOfState(country) && country === holder.country),
  );
}

function isOfState(country: Actor["country"]): boolean {
  return country !== null && !(STATELESS_CODES as readonly string[]).includes(country);
}
