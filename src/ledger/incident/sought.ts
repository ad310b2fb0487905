import { nameWords } from "../find/name.js";
import { pairsOf } from "../find/pair.js";
import type { Happening, Where } from "./happening.js";
import type { Party } from "./party.js";

/** What an incident is found by: all that its reports say of who and where. Each list has a value once, sorted. */
export interface Sought {
  /** Whether any report says who did it. */
  readonly attributed: boolean;
  readonly countries: readonly string[];
  /** As of an event; both stand in one report's account. */
  readonly pairs: readonly string[];
  readonly sectors: readonly string[];
  /** Words of the parties' names, in small letters; and the names whole. */
  readonly names: readonly string[];
  readonly parties: readonly string[];
  /** Places and the provinces they are in, in small letters. */
  readonly places: readonly string[];
  readonly place_countries: readonly string[];
}

export function soughtIn(happenings: readonly Happening[]): Sought {
  const parties = happenings.flatMap(partiesOf);
  const places = happenings.flatMap(({ place }) => place ?? []);
  return {
    attributed: happenings.some(({ actors }) => actors.length > 0),
    countries: listed(parties.flatMap(({ country }) => country ?? [])),
    pairs: listed(happenings.flatMap(pairsIn)),
    sectors: listed(parties.flatMap(({ sectors }) => sectors)),
    names: listed(parties.flatMap(({ name }) => nameWords(name))),
    parties: listed(parties.map(({ name }) => name)),
    places: listed(places.flatMap(placeNames)),
    place_countries: listed(places.flatMap(({ country }) => country ?? [])),
  };
}

const partiesOf = ({ actors, recipients, mediators }: Happening): readonly Party[] => [
  ...actors,
  ...recipients,
  ...mediators,
];

function pairsIn({ actors, recipients }: Happening): string[] {
  return pairsOf(
    actors.map(({ country }) => country),
    recipients.map(({ country }) => country),
  );
}

function placeNames({ name, admin1 }: Where): string[] {
  return [name, admin1].flatMap((one) => one?.toLowerCase() ?? []);
}

const listed = (values: readonly string[]): string[] => [...new Set(values)].sort();
