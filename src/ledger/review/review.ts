import type { Span } from "../../reading/format.js";

export const DECISIONS = ["accept", "correct", "reject", "add", "undo"] as const;
export type Decision = (typeof DECISIONS)[number];

/** The kinds of records that a person decides on. */
export const KINDS = ["statement", "event", "quantity", "actor", "place", "time"] as const;
export type Kind = (typeof KINDS)[number];

/** Plain JSON: what a field of a record may hold. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [field: string]: Value };

/**
 * A person's decision on a record. Reviews are only ever added to; one that was wrong is undone by another. A review does
 * not name the record's id, which means nothing outside its reading: it holds on to the report, the kind, the spans
 * and the type that it was decided on.
 */
export interface Review {
  readonly id: string;
  readonly report: string;
  readonly kind: Kind;
  /** Of the record: its trigger, its cue and content, its figure, its mentions. */
  readonly spans: readonly Span[];
  /** What the record was: an event's type, a statement's act, an actor's kind. */
  readonly type: string | null;
  /** The field that is corrected ("mode", "source.actor"); null where the decision is on the whole record. */
  readonly field: string | null;
  readonly old: Value;
  /** The field's right value; of `add`, the whole record. */
  readonly new: Value;
  readonly decision: Decision;
  /** Of `undo`, the review that no longer holds; it may be an undo itself. */
  readonly undoes: string | null;
  readonly by: string;
  /** ISO 8601 */
  readonly when: string;
  readonly why: string | null;
}

/** The ids of reviews, undos among them, that another has taken back which holds itself. */
export function undoneAmong(reviews: readonly Review[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of [...reviews].reverse())
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}

/** The reviews that hold: neither an undo, nor undone. In the order given, the oldest first. */
export function standing(reviews: readonly Review[]): Review[] {
  const undone = undoneAmong(reviews);
  return reviews.filter(({ id, decision }) => decision !== "undo" && !undone.has(id));
}
