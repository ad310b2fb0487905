import type { Event, Quantity, Reading, Span, Statement } from "../../reading/format.js";
import type { Kind } from "./review.js";

type List = "statements" | "events" | "quantities" | "actors" | "places" | "times";

/** A record of a reading, of whichever kind. */
export type Reviewed = Reading[List][number];

const LISTS = {
  statement: "statements",
  event: "events",
  quantity: "quantities",
  actor: "actors",
  place: "places",
  time: "times",
} as const satisfies Record<Kind, List>;

const LETTERS: Readonly<Record<string, Kind>> = {
  ...{ s: "statement", e: "event", q: "quantity", a: "actor", p: "place", t: "time" },
};

export const listOf = (kind: Kind): List => LISTS[kind];

export function recordsOf(reading: Reading, kind: Kind): readonly Reviewed[] {
  return reading[LISTS[kind]];
}

/** "e12" is the id of an event. */
export const kindOfId = (id: string): Kind | undefined => LETTERS[id.charAt(0)];

/** The words that a record is anchored to, by which it is known again in another reading. */
export function spansOf(kind: Kind, record: Reviewed): readonly Span[] {
  if (kind === "event") return (record as Event).trigger.spans;
  if (kind === "statement") return wordsOf(record as Statement);
  if ("mentions" in record) return record.mentions;
  return (record as Quantity).spans;
}

/** The same for the same words. */
export const wordsKey = (spans: readonly Span[]): string =>
  JSON.stringify(spans.map(({ start, end }) => [start, end]));

/** A quotation that goes on has no cue. */
const wordsOf = ({ cue, content }: Statement) => [...cue.spans, ...content.spans];

/** The field that says what a record is taken for: the same words may be two events of different types. */
export const TYPE_FIELDS: Readonly<Record<Kind, string | null>> = {
  ...{ statement: "act", event: "type", quantity: "kind", actor: "kind", place: null, time: null },
};

export function typeOf(kind: Kind, record: Reviewed): string | null {
  const field = TYPE_FIELDS[kind];
  return field === null ? null : ((record as Readonly<Record<string, unknown>>)[field] as string);
}
