import { z } from "@hono/zod-openapi";
import { type Filter, NAMED_AS, type Pair, type Spot, type Who } from "../../ledger/find/filter.js";
import { INCIDENT_ORDERS, ORDERS } from "../../ledger/find/found.js";
import { ACTOR_COUNTRIES, PLACE_COUNTRIES } from "../../reading/countries.js";
import { EVENT_MODES, EVENT_TYPES } from "../../reading/plover.js";
import { ACTS, SECTORS, STATUSES } from "../../reading/vocabulary.js";
import { day, pageSchema } from "../api/shapes.js";
import { Problem } from "../problem.js";

/** A name that is given once or several times: ?type=ASSAULT&type=COERCE */
const some = <Word extends string>(words: readonly Word[]) =>
  z.union([z.enum(words), z.array(z.enum(words)).max(50)]).optional();
const texts = z.union([z.string().max(200), z.array(z.string().max(200)).max(20)]).optional();
const spot = z.string().regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/);
const yes = z.enum(["yes"]).optional();

/** Only what fits all that is given; of a name given several times, one. */
export const filterSchema = z.object({
  q: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: 'Words of the sentence: ceasefire -"no deal" or truce' }),
  type: some(EVENT_TYPES),
  mode: some(EVENT_MODES),
  status: some(STATUSES),
  act: some(ACTS),
  actor: texts.openapi({ description: "Words of a name: of a party, or of the source" }),
  country: some(ACTOR_COUNTRIES),
  sector: some(SECTORS),
  named: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Somebody's whole name; with `as`" }),
  as: z
    .enum([...NAMED_AS.statements, ...NAMED_AS.events])
    .optional()
    .openapi({ description: "What they are to the statement or the event" }),
  pair: z
    .string()
    .max(200)
    .regex(/^[^,>]+[,>][^,>]+$/)
    .optional()
    .openapi({ description: "PAK,AFG whichever acts; PAK>AFG where the first does" }),
  place: z.string().max(200).optional(),
  in: some(PLACE_COUNTRIES),
  placed: z
    .enum(["yes", "no"])
    .optional()
    .openapi({ description: "Whether it has a place on the map" }),
  spot: z
    .union([spot, z.array(spot).max(200)])
    .optional()
    .openapi({ description: "Latitude,longitude of a place, as the ledger has it" }),
  publisher: texts,
  report: texts,
  from: day.optional().meta({ description: "Happened or said on that day or later" }),
  to: day.optional(),
  since: day.optional().meta({ description: "Published on that day or later" }),
  until: day.optional(),
  partyOnly: yes.openapi({ description: "Nobody affirms it but parties to it" }),
  unattributed: yes.openapi({ description: "Attacks that nobody is said to have made" }),
  anonymous: yes,
});

export const findSchema = filterSchema.extend({
  ...pageSchema.shape,
  order: z.enum(ORDERS).default("newest"),
});

const least = z.coerce.number().int().min(1).max(1_000_000).optional();

/** What incidents can be asked for beside. */
export const incidentFilterSchema = filterSchema.extend({
  minReports: least.openapi({ description: "Told by so many reports or more" }),
  minOrigins: least.openapi({ description: "Of so many origins or more" }),
});

export const findIncidentsSchema = incidentFilterSchema.extend({
  ...pageSchema.shape,
  order: z.enum(INCIDENT_ORDERS).default("contested"),
});

export type AskedFilter = z.infer<typeof filterSchema>;

type Given = { readonly [Name in keyof Filter]: Filter[Name] | undefined };

export function filterOf(asked: AskedFilter): Filter {
  const filter: Given = {
    words: asked.q?.trim() || undefined,
    ...{ types: list(asked.type), modes: list(asked.mode), statuses: list(asked.status) },
    ...{ acts: list(asked.act), actors: list(asked.actor), countries: list(asked.country) },
    ...{
      sectors: list(asked.sector),
      pair: asked.pair === undefined ? undefined : pairOf(asked.pair),
      place: asked.place,
    },
    named: namedOf(asked),
    ...{ placeCountries: list(asked.in), publishers: list(asked.publisher) },
    spots: list(asked.spot)?.map(spotOf),
    placed: asked.placed === undefined ? undefined : asked.placed === "yes",
    reports: list(asked.report),
    when: days(asked.from, asked.to),
    published: days(asked.since, asked.until),
    partyOnly: asked.partyOnly === undefined ? undefined : true,
    unattributed: asked.unattributed === undefined ? undefined : true,
    anonymous: asked.anonymous === undefined ? undefined : true,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function spotOf(text: string): Spot {
  const [lat = 0, lon = 0] = text.split(",").map(Number);
  return { lat, lon };
}

function namedOf({ named, as }: AskedFilter): Filter["named"] {
  if ((named === undefined) !== (as === undefined))
    throw new Problem(400, "named and as go together: named=Kari Dahl&as=by");
  return named === undefined || as === undefined ? undefined : { name: named, as };
}

export function incidentFilterOf({
  minReports,
  minOrigins,
  ...asked
}: z.infer<typeof incidentFilterSchema>): Filter {
  const atLeast = {
    ...(minReports === undefined ? {} : { reports: minReports }),
    ...(minOrigins === undefined ? {} : { origins: minOrigins }),
  };
  return Object.keys(atLeast).length === 0 ? filterOf(asked) : { ...filterOf(asked), atLeast };
}

function list<T>(given: T | readonly T[] | undefined): readonly T[] | undefined {
  if (given === undefined) return undefined;
  return Array.isArray(given) ? given : [given as T];
}

function days(from: string | undefined, to: string | undefined) {
  return from === undefined && to === undefined
    ? undefined
    : { from: from ?? null, to: to ?? null };
}

function pairOf(pair: string): Pair {
  const directed = pair.includes(">");
  const [first = "", second = ""] = pair.split(/[,>]/).map((one) => one.trim());
  return { first: whoOf(first), second: whoOf(second), directed };
}

function whoOf(who: string): Who {
  return ACTOR_COUNTRIES.includes(who) ? { is: "country", code: who } : { is: "name", words: who };
}
