import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EVENT_TYPES } from "../../src/reading/plover.js";
import { projectRoot } from "../root.js";

const eventSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  /** Others that are as right. */
  typeOr: z.array(z.enum(EVENT_TYPES)).default([]),
  trigger: z.string(),
  /** Countries of who does it; of all sides where they are alike. Empty where nobody is told. */
  source: z.array(z.string()),
  target: z.array(z.string()),
  /** Not where it is only denied, threatened, demanded, hoped or planned. */
  happened: z.boolean(),
  optional: z.boolean().default(false),
});
export type LabelledEvent = z.infer<typeof eventSchema>;

const sentenceSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  events: z.array(eventSchema),
});
export type LabelledSentence = z.infer<typeof sentenceSchema>;

export function labelledSentences(): LabelledSentence[] {
  const path = join(projectRoot(), "bench", "sentences", "labels.jsonl");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => sentenceSchema.parse(JSON.parse(line)));
}
