import type { Reading } from "../../reading/format.js";
import { type Reviewed, recordsOf, typeOf } from "./anchor.js";
import { applied, type Mark } from "./applied.js";
import { fieldOf } from "./field.js";
import type { Kind, Review, Value } from "./review.js";

/** What one coder, a person or the machine, calls one field of one record. */
export interface Judgment {
  /** The record: report, kind and id. */
  readonly record: string;
  readonly kind: Kind;
  /** As the machine has it, or as it was added. */
  readonly type: string | null;
  readonly field: string;
  readonly coder: string;
  readonly label: string;
}

export const MACHINE = "machine";

/** The label of a record that a coder does not find there. */
const NONE = "none";

/** Fields that stand for the record's being there at all come first: whoever rejects a record says "none" to it. */
const FIELDS: Readonly<Record<Kind, readonly [string, ...string[]]>> = {
  event: ["type", "mode", "actors", "recipients", "place", "time", "positions", "status"],
  statement: ["act", "source.actor", "addressee", "about", "form", "time"],
  quantity: ["kind", "low", "high", "of", "holder"],
  actor: ["kind", "name", "country", "sectors", "role"],
  place: ["name", "country", "precision", "geonames"],
  time: ["value", "end", "precision"],
};

/** Where each of two coders says something of the same field of the same record, they can be compared. */
export function judgmentsOf(reading: Reading, reviews: readonly Review[]): Judgment[] {
  const people = [...new Set(reviews.map(({ by }) => by))];
  const byPerson = people.map((person) => ({
    person,
    ...applied(
      reading,
      reviews.filter(({ by }) => by === person),
    ),
  }));
  const seen = new Map(byPerson.flatMap(({ marks }) => marks).map((mark) => [mark.id, mark.kind]));
  return [...seen].flatMap(([id, kind]) => [
    ...machineJudgments(reading, id, kind),
    ...byPerson.flatMap(({ person, marks, ...view }) =>
      personJudgments(
        person,
        { ...view, machine: reading },
        marks.filter((mark) => mark.id === id),
      ),
    ),
  ]);
}

function machineJudgments(reading: Reading, id: string, kind: Kind): Judgment[] {
  const record = find(reading, kind, id);
  const [first, ...rest] = FIELDS[kind];
  if (record === null)
    return [{ ...unit(reading, kind, id, null), field: first, coder: MACHINE, label: NONE }];
  return [first, ...rest].map((field) => ({
    ...unit(reading, kind, id, record),
    ...{ field, coder: MACHINE, label: labelOf(record, field) },
  }));
}

interface View {
  readonly reading: Reading;
  readonly machine: Reading;
  readonly rejected: ReadonlySet<string>;
}

/** Of all fields where the record was accepted or added; of those corrected else; of a rejected record that it is none. */
function personJudgments(coder: string, view: View, marks: readonly Mark[]): Judgment[] {
  const [mark] = marks;
  if (mark === undefined) return [];
  const { id, kind } = mark;
  const record = find(view.reading, kind, id);
  if (record === null) return [];
  const judged = (field: string, label: string): Judgment => ({
    ...unit(view.machine, kind, id, find(view.machine, kind, id) ?? record),
    ...{ field, coder, label },
  });
  if (view.rejected.has(id)) return [judged(FIELDS[kind][0], NONE)];
  const whole = marks.some(({ field }) => field === null);
  const fields = FIELDS[kind].filter((field) => whole || marks.some((one) => touches(one, field)));
  return fields.map((field) => judged(field, labelOf(record, field)));
}

/** "source" was corrected, so "source.actor" was; what only follows from it was not judged. */
function touches({ field, follows }: Mark, judged: string): boolean {
  if (field === null || follows) return false;
  return judged === field || judged.startsWith(`${field}.`) || field.startsWith(`${judged}.`);
}

function unit({ report }: Reading, kind: Kind, id: string, record: Reviewed | null) {
  return { record: `${report.id}/${id}`, kind, type: record && typeOf(kind, record) };
}

function find(reading: Reading, kind: Kind, id: string): Reviewed | null {
  return recordsOf(reading, kind).find((one) => one.id === id) ?? null;
}

/** What is said, whatever the order and the words that say it. */
function labelOf(record: Reviewed, field: string): string {
  return JSON.stringify(bare(fieldOf(record, field) ?? null));
}

function bare(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map((item) => bare(item as Value));
    return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .filter(([name]) => name !== "spans" && name !== "inferred")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([name, inner]) => [name, bare(inner as Value)]));
}
