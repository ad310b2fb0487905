import { z } from "zod";
import { daySchema, hashSchema, nameSchema, placeId, someSpansSchema } from "./anchor.js";
import { eventSchema } from "./event.js";
import {
  actorSchema,
  messageSchema,
  placeSchema,
  quantitySchema,
  statementSchema,
  timeSchema,
} from "./records.js";

/** Format 1 of a reading, whole: docs/format.md explains it field by field. */

const datelineSchema = z.strictObject({ spans: someSpansSchema, place: placeId.nullable() });

const reportSchema = z.strictObject({
  id: hashSchema,
  textHash: hashSchema,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: daySchema.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  dateline: datelineSchema.nullable(),
  length: z.int().min(0),
});

export const readingSchema = z.strictObject({
  format: z.literal(1),
  reading: z.strictObject({
    program: nameSchema,
    reader: nameSchema,
    codebook: nameSchema.nullable(),
  }),
  report: reportSchema,
  sentences: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) })),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  times: z.array(timeSchema),
  statements: z.array(statementSchema),
  events: z.array(eventSchema),
  quantities: z.array(quantitySchema),
  messages: z.array(messageSchema),
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export type Reading = Frozen<z.infer<typeof readingSchema>>;
export type ReadingReport = Reading["report"];
export type Actor = Reading["actors"][number];
export type Place = Reading["places"][number];
export type Time = Reading["times"][number];
export type Statement = Reading["statements"][number];
export type Event = Reading["events"][number];
export type Position = Event["positions"][number];
export type Quantity = Reading["quantities"][number];
export type Message = Reading["messages"][number];
export type Span = Actor["mentions"][number];
export type Act = Statement["act"];
export type Form = Statement["form"];
export type Stance = Position["stance"];
export type Status = Event["status"];
