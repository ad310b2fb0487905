import { z } from "zod";
import { isDay } from "../report/date.js";

/** The small pieces of format 1 that every record is made of. */

const offset = z.int().min(0);

export const spanSchema = z
  .strictObject({ start: offset, end: offset, text: z.string().min(1) })
  .refine((span) => span.end - span.start === span.text.length, {
    error: "a span's end is its start plus the length of its text",
  })
  .meta({ id: "span", description: "UTF-16 offsets into the report's text, end exclusive" });

export const spansSchema = z.array(spanSchema);
export const someSpansSchema = spansSchema.min(1);

/** An id says by its letter what it is the id of: "a1" an actor, "s12" a statement. */
export const idOf = <const L extends string>(letter: L) =>
  z.templateLiteral([z.literal(letter), z.string().regex(/^[1-9][0-9]*$/)]);

export const actorId = idOf("a");
export const placeId = idOf("p");
export const timeId = idOf("t");
export const statementId = idOf("s");
export const eventId = idOf("e");
export const quantityId = idOf("q");

/** Who holds a position: an actor of the reading, or the report itself. */
export const holderSchema = z.union([z.literal("author"), actorId]);

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, {
    error: "no day that exists",
  });

export const hashSchema = z.string().regex(/^[0-9a-f]{8,64}$/);
export const nameSchema = z.string().min(1);
