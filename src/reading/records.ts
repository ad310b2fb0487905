import { z } from "zod";
import {
  actorId,
  eventId,
  holderSchema,
  nameSchema,
  placeId,
  quantityId,
  someSpansSchema,
  spanSchema,
  spansSchema,
  statementId,
  timeId,
} from "./anchor.js";
import { ACTOR_COUNTRIES, PLACE_COUNTRIES } from "./countries.js";
import { momentSchema } from "./moment.js";
import * as words from "./vocabulary.js";

const actorCountry = z.enum(ACTOR_COUNTRIES).meta({ id: "actorCountry" });
const placeCountry = z.enum(PLACE_COUNTRIES).meta({ id: "placeCountry" });

export const actorSchema = z.strictObject({
  id: actorId,
  name: nameSchema,
  kind: z.enum(words.ACTOR_KINDS),
  country: actorCountry.nullable(),
  sectors: z.array(z.enum(words.SECTORS)),
  role: nameSchema.nullable(),
  of: actorId.nullable(),
  known: nameSchema.nullable(),
  mentions: z.array(spanSchema),
});

export const placeSchema = z.strictObject({
  id: placeId,
  name: nameSchema,
  country: placeCountry.nullable(),
  admin1: nameSchema.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(words.PLACE_PRECISIONS).nullable(),
  geonames: z.int().positive().nullable(),
  mentions: z.array(spanSchema),
});

export const timeSchema = z.strictObject({
  id: timeId,
  value: momentSchema.nullable(),
  end: momentSchema.nullable(),
  precision: z.enum(words.TIME_PRECISIONS).nullable(),
  basis: z.enum(words.TIME_BASES),
  spans: spansSchema,
});

export const statementSchema = z.strictObject({
  id: statementId,
  sentence: z.int().min(0),
  source: z.strictObject({
    spans: spansSchema,
    actor: actorId.nullable(),
    anonymous: z.boolean(),
  }),
  cue: z.strictObject({ spans: spansSchema, lemma: nameSchema.nullable() }),
  content: z.strictObject({ spans: spansSchema }),
  addressee: z.strictObject({ spans: someSpansSchema, actors: z.array(actorId) }).nullable(),
  about: z.array(z.strictObject({ actor: actorId, spans: spansSchema })),
  act: z.enum(words.ACTS).nullable(),
  form: z.enum(words.FORMS),
  channel: z.strictObject({ spans: someSpansSchema }).nullable(),
  time: timeId.nullable(),
  within: statementId.nullable(),
  answers: statementId.nullable(),
  rule: nameSchema,
});

export const quantitySchema = z.strictObject({
  id: quantityId,
  event: eventId.nullable(),
  kind: z.enum(words.QUANTITY_KINDS),
  low: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  of: actorId.nullable(),
  holder: holderSchema,
  statement: statementId.nullable(),
  spans: someSpansSchema,
});

export const messageSchema = z.strictObject({
  level: z.enum(words.MESSAGE_LEVELS),
  code: z.string().regex(/^D\d{3}$/),
  text: nameSchema,
  spans: spansSchema,
});
