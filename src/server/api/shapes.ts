import { z } from "@hono/zod-openapi";
import { daySchema } from "../../reading/anchor.js";
import { type Reading, readingSchema } from "../../reading/format.js";
import { problemSchema } from "../problem.js";

/** Format 1, as the library has it. */
export const reading: z.ZodType<Reading> = readingSchema.meta({
  id: "Reading",
  description: "A reading, format 1: docs/format.md",
});

export const day = daySchema.meta({ example: "2025-10-29" });

/** What people know of a report that it does not say itself. */
export const metaSchema = z.object({
  title: z.string().max(500).optional(),
  publisher: z.string().max(200).optional(),
  published: day.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** What any route may answer. */
export const problems = {
  400: problem("The request is wrong"),
  401: problem("A token is asked for"),
  403: problem("The role does not allow it, or another site asks"),
  429: problem("Too many requests"),
};

export const missing = { 404: problem("There is none") };
export const tooLarge = { 413: problem("Too large") };

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** Which stretch of a long list. */
export const pageSchema = z.object({
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
