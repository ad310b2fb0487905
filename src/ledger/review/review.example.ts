import type { Reading } from "../../reading/format.js";
import { exampleReading } from "../../reading/reading.example.js";
import { addition, correction, onRecord, type Proposed, type Reviewer } from "./proposed.js";
import type { Kind, Review, Value } from "./review.js";

export const reading = exampleReading;

let count = 0;

/** Somebody who decides, each time with a new id. */
export function reviewer(by = "Ada"): Reviewer {
  count++;
  return { id: `r${count}`, by, when: "2025-11-01T10:00:00Z", why: null };
}

export function accepts(id: string, by?: string, on: Reading = reading): Review {
  return given(onRecord(on, id, "accept", reviewer(by)));
}

export function rejects(id: string, by?: string, on: Reading = reading): Review {
  return given(onRecord(on, id, "reject", reviewer(by)));
}

export function corrects(
  id: string,
  field: string,
  value: Value,
  by?: string,
  on: Reading = reading,
): Review {
  return given(correction(on, id, { field, value }, reviewer(by)));
}

export function adds(kind: Kind, fields: { readonly [field: string]: Value }, by?: string): Review {
  return given(addition(reading, kind, fields, reviewer(by)));
}

/** The fields of a record of the example, for one like it. */
export function fieldsOf(record: object): { readonly [field: string]: Value } {
  const { id: _id, ...fields } = record as { readonly [field: string]: Value };
  return fields;
}

function given(proposed: Proposed): Review {
  if (proposed.review === null) throw new Error(proposed.problem);
  return proposed.review;
}
