import { ELSEWHERE } from "../actor/presumed.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Actor, Event, Place } from "../reading/format.js";
import type { EventType } from "../reading/plover.js";
import type { Draft, Party } from "./draft.js";

/** The states that a report only implies by where something happened. */
export interface Lands {
  /** The actors of the report. */
  readonly known: ReadonlyMap<Actor["id"], Actor>;
  /** The state itself, added without a mention where the report names it nowhere; null where the codebook has none. */
  state(country: string): Actor["id"] | null;
  /** Those that were added. */
  readonly added: readonly Actor[];
}

export function landsOf(actors: readonly Actor[], { countries }: Codebook): Lands {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const named = actors.filter(({ kind }) => kind === "state").toReversed();
  const states = new Map(named.map(({ country, id }) => [country, id]));
  const added: Actor[] = [];
  const state = (country: string): Actor["id"] | null => {
    const found = states.get(country);
    if (found) return found;
    const land = countries.find(({ code }) => code === country);
    if (!land) return null;
    const id = `a${actors.length + added.length + 1}` as Actor["id"];
    const none = { sectors: [], role: null, of: null, mentions: [] };
    added.push({ id, name: land.name, kind: "state", country, known: country, ...none });
    states.set(country, id);
    return id;
  };
  return { known, state, added };
}

/**
 * Sides that only the place tells, marked as inferred: who arrests, sentences, censors and imposes a curfew rules where that is done; what
 * those of one land do in another is done to that one.
 */
export function landed(draft: Draft, country: string | null, lands: Lands): Draft {
  const { known } = lands;
  if (draft.actors.length === 0) {
    const land = isOfPower(draft) ? (country ?? ownLand(draft, known)) : null;
    const state = land === null ? null : lands.state(land);
    const isSuffering = draft.recipients.some(({ actor }) => actor === state);
    return state === null || isSuffering ? draft : { ...draft, actors: [inferred(state)] };
  }
  if (country === null) return draft;
  if (draft.recipients.length > 0 || !REACHING.has(draft.type)) return draft;
  const doers = draft.actors.map(({ actor }) => known.get(actor));
  const isAbroad = doers.every((doer) => isOfState(doer) && doer?.country !== country);
  const state = isAbroad ? lands.state(country) : null;
  return state === null ? draft : { ...draft, recipients: [inferred(state)] };
}

/** A state and its forces, whose country is no guess; not gunmen who may be at home where they act. */
function isOfState(actor: Actor | undefined): boolean {
  if (!actor || actor.country === null || STATELESS.has(actor.country)) return false;
  return actor.kind === "state" || actor.sectors.some((sector) => FORCES.has(sector));
}

const FORCES: ReadonlySet<string> = new Set(["MIL", "COP", "SPY"]);

/** "*Chad's former president* was arrested": those who have to do with power are so at home, where the report names no other land. */
function ownLand({ recipients }: Draft, known: ReadonlyMap<Actor["id"], Actor>): string | null {
  const own = recipients.map(({ actor }) => known.get(actor));
  const [land, ...others] = new Set(own.map((actor) => actor?.country ?? null));
  const isPublic = own.every((actor) => actor?.sectors.some((one) => POLITICAL.has(one)) ?? false);
  const isOne = land !== undefined && land !== null && others.length === 0;
  const isAlone = [...known.values()].every(
    ({ country }) => country === null || STATELESS.has(country) || country === land,
  );
  return isOne && isPublic && isAlone && !STATELESS.has(land) ? land : null;
}

const POLITICAL: ReadonlySet<string> = new Set(["ELI", "OPP", "GOV", "LEG", "PTY", "JUD"]);

const inferred = (actor: Actor["id"]): Party => ({ actor, spans: [], inferred: true });

/** What nobody does but those who rule. */
export const isOfPower = ({ type, mode: [mode] }: Draft): boolean =>
  (type === "COERCE" && /^(?:arrest|censor|curfew|martial-law)$/u.test(mode ?? "")) ||
  (type === "SANCTION" && mode === "convict") ||
  (type === "MOBILIZE" && mode === "police");

/** What is done to those of a land by being done in it. */
const REACHING: ReadonlySet<EventType> = new Set(["COERCE", "ASSAULT"]);

/** Seats of courts of many states, and land in dispute. */
export const OF_NO_STATE =
  /^(?:(?:The )?Hague|Arusha|Geneva|Crimea|Sevastopol|Simferopol|Donbas|Donetsk|Luhansk|West Bank|Gaza|East Jerusalem|Jerusalem|Golan|Kashmir|Abkhazia|South Ossetia|Transnistria|Western Sahara|Nagorno-Karabakh|Somaliland|Guantanamo|Kosovo)\b/iu;

const STATELESS = new Set(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]);

/**
 * People and armed men of whom a report tells no country are of the one in which all that they do or suffer happens: "Tuareg
 * *gunmen* kidnapped tourists in northern Niger". Whoever comes from elsewhere says so.
 */
export function atHomeThere(
  actors: readonly Actor[],
  events: readonly Event[],
  places: readonly Place[],
): Actor[] {
  const countryOf = new Map(places.map(({ id, country }) => [id, country]));
  const found = new Map<string, Set<string | null>>();
  for (const { place, actors: doers, recipients } of events)
    for (const { actor } of [...doers, ...recipients]) {
      const own = found.get(actor) ?? new Set();
      found.set(actor, own.add((place && countryOf.get(place.place)) ?? null));
    }
  return actors.map((actor) => {
    const [land, ...others] = found.get(actor.id) ?? [];
    const isHere = land !== undefined && land !== null && others.length === 0;
    return isHere && isOfLand(actor) ? { ...actor, country: land } : actor;
  });
}

const isOfLand = ({ country, kind, known, of, sectors, name }: Actor): boolean =>
  country === null &&
  known === null &&
  of === null &&
  (kind === "group" || kind === "unnamed") &&
  sectors.length > 0 &&
  sectors.every((sector) => LOCAL.has(sector)) &&
  !ELSEWHERE.test(name) &&
  !TRAVELLING.test(name);

const LOCAL: ReadonlySet<string> = new Set([
  ...["CVL", "LAB", "EDU", "MED", "AGR", "REL", "UAF", "PRM", "CRM", "COP", "JUD"],
]);

/** Who travels. */
const TRAVELLING =
  /\b(?:visitor|pilgrim|passenger|seaman|fisherm[ae]n|engineer|contractor|missionar(?:y|ies)|expatriate|volunteer)s?\b/iu;
