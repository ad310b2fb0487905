import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EVENT_TYPES } from "../../src/reading/plover.js";
import { STANCES, STATUSES } from "../../src/reading/vocabulary.js";
import { projectRoot } from "../root.js";

/** Words of the text; of several such, those at or after the only ones that `near` has. */
const quoteSchema = z.union([z.string(), z.strictObject({ text: z.string(), near: z.string() })]);
export type Quote = z.infer<typeof quoteSchema>;

const quotesSchema = z.union([quoteSchema, z.array(quoteSchema)]);

/** "KEN GOV|KEN": answers that are all right. */
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.string().transform((text) => text.split("|").map((one) => z.enum(values).parse(one)));

const eventSchema = z.object({
  /** Any of these words. */
  trigger: quotesSchema,
  type: oneOf(EVENT_TYPES).optional(),
  actor: z.array(z.string()).optional(),
  recipient: z.array(z.string()).optional(),
  mediator: z.array(z.string()).optional(),
  status: oneOf(STATUSES).optional(),
  positions: z.array(z.object({ holder: z.string(), stance: oneOf(STANCES) })).optional(),
  optional: z.boolean().default(false),
});
export type LabelledEvent = z.infer<typeof eventSchema>;

const statementSchema = z.object({
  content: quotesSchema,
  contentOr: z.array(quotesSchema).default([]),
  /** Who says it: "KEN GOV". */
  code: z.string().optional(),
  act: z.string().optional(),
  optional: z.boolean().default(false),
});
export type LabelledStatement = z.infer<typeof statementSchema>;

const labelSchema = z.object({
  id: z.string(),
  published: z.string(),
  statements: z.array(statementSchema),
  events: z.array(eventSchema),
});

/** A report with what a careful reader would record from it. Fields that are left out are not scored. */
export interface Labelled extends z.infer<typeof labelSchema> {
  readonly text: string;
}

/** Those that nobody reads while rules are written. */
export const SEALED: ReadonlySet<string> = new Set(["r62", "r64", "r68", "r72", "r74", "r78"]);

export function labelledReports(): Labelled[] {
  const folder = join(projectRoot(), "bench", "reports", "texts");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const file = join(folder, name);
    const text = readFileSync(file.replace(/json$/u, "txt"), "utf8");
    return { ...labelSchema.parse(JSON.parse(readFileSync(file, "utf8"))), text };
  });
}
