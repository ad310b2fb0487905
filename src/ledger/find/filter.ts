import type { Act, Event, Status } from "../../reading/format.js";

/** A party as it is asked for: a country's code, or words of a name. */
export type Who =
  | { readonly is: "country"; readonly code: string }
  | { readonly is: "name"; readonly words: string };

/** Two parties; `directed` where the first does it to the second. */
export interface Pair {
  readonly first: Who;
  readonly second: Who;
  readonly directed: boolean;
}

/** Somebody by the whole name, and what they are to the record. */
export interface Named {
  readonly name: string;
  readonly as: NamedAs;
}

/** Of statements: who says them, whom they are said to, whom they are about. Of events: their sides. */
export const NAMED_AS = {
  statements: ["by", "to", "about"],
  events: ["actor", "recipient"],
} as const;
export type NamedAs = (typeof NAMED_AS)[keyof typeof NAMED_AS][number];

export interface Near {
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** Degrees. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Days, both included; null is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** How many must tell of an incident: reports, origins, claimants beside origins in their own word. */
export interface AtLeast {
  readonly reports?: number;
  readonly origins?: number;
  readonly corroboration?: number;
}

/**
 * What is looked for. Each field that is given must hold; of a list, one of its values. What a kind of record does not have (an
 * act of an event, a place of a statement) no record of that kind fits.
 */
export interface Filter {
  /** Words of the sentence, or of what was said, as in a search box: `ceasefire -"no deal" or truce`. */
  readonly words?: string;
  /** Parties of an event, the source of a statement. */
  readonly actors?: readonly string[];
  readonly named?: Named;
  readonly countries?: readonly string[];
  readonly sectors?: readonly string[];
  readonly pair?: Pair;
  readonly types?: readonly Event["type"][];
  readonly modes?: Event["mode"];
  readonly statuses?: readonly Status[];
  readonly acts?: readonly NonNullable<Act>[];
  /** Nobody affirms it but parties to it. */
  readonly partyOnly?: boolean;
  /** Attacks that nobody is said to have made. */
  readonly unattributed?: boolean;
  /** Sources without a name. */
  readonly anonymous?: boolean;
  readonly place?: string;
  readonly placeCountries?: readonly string[];
  readonly near?: Near;
  /** Whether it has a place on the map. */
  readonly placed?: boolean;
  /** Just there, as the ledger has the places. */
  readonly spots?: readonly Spot[];
  /** When it happened or was said; where that is not told, when it was published. */
  readonly when?: Days;
  readonly published?: Days;
  readonly publishers?: readonly string[];
  readonly reports?: readonly string[];
  readonly atLeast?: AtLeast;
}

/** Fields that only events have. */
const OF_EVENTS = [
  ...(["pair", "types", "modes", "statuses", "partyOnly", "unattributed"] as const),
  ...(["place", "placeCountries", "near", "placed", "spots"] as const),
];

const OF_STATEMENTS = ["acts", "anonymous"] as const;

const OF_INCIDENTS = ["atLeast"] as const;

/** What is asked of a single record. */
const OF_RECORDS = ["named", "placed", "spots"] as const;

/** Whether any event can fit. */
export function isForEvents(filter: Filter): boolean {
  return isWithout(filter, [...OF_STATEMENTS, ...OF_INCIDENTS]) && isNamed(filter, "events");
}

/** Whether any statement can fit. */
export function isForStatements(filter: Filter): boolean {
  return isWithout(filter, [...OF_EVENTS, ...OF_INCIDENTS]) && isNamed(filter, "statements");
}

/** Whether any incident can fit: what events have, incidents have too. */
export function isForIncidents(filter: Filter): boolean {
  return isWithout(filter, [...OF_STATEMENTS, ...OF_RECORDS]);
}

function isWithout(filter: Filter, fields: readonly (keyof Filter)[]): boolean {
  return fields.every((field) => filter[field] === undefined);
}

function isNamed({ named }: Filter, kind: keyof typeof NAMED_AS): boolean {
  const roles: readonly string[] = NAMED_AS[kind];
  return named === undefined || roles.includes(named.as);
}
