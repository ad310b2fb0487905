import { z } from "zod";
import { readingSchema } from "./format.js";
import { EVENT_TYPES, type EventType, PLOVER } from "./plover.js";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Format 1 as JSON Schema (2020-12). What a schema cannot say (ids that exist, spans that quote the
 * text) is `validate`'s alone.
 */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(readingSchema, {
    override: ({ jsonSchema }) => addModes(jsonSchema),
  });
  return { title: "Dateline reading, format 1", ...schema };
}

/** The one rule on events that is closed: which modes and which quad go with a type. */
function addModes(schema: JsonSchema): void {
  if (schema.properties?.quad) schema.allOf = EVENT_TYPES.map(rule);
}

function rule(type: EventType): JsonSchema {
  const { quad, modes } = PLOVER[type];
  const mode = modes.length > 0 ? { items: { enum: [...modes] } } : { maxItems: 0 };
  return {
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { quad: { const: quad }, mode } },
  };
}
