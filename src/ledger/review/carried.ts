import type { Reading } from "../../reading/format.js";
import { REFERENCES } from "../../reading/references.js";
import { type Reviewed, spansOf, TYPE_FIELDS, typeOf, wordsKey } from "./anchor.js";
import { fieldOf } from "./field.js";
import { idIn, located } from "./locate.js";
import { isAddedId } from "./proposed.js";
import type { Review, Value } from "./review.js";

/** What becomes of a review when its report is read again. */
export type Carried =
  | { readonly outcome: "carried"; readonly review: Review; readonly as: Review }
  | { readonly outcome: "orphan"; readonly review: Review; readonly why: string };

/**
 * Reviews of one reading as reviews of another of the same report: carried over where a record of the same kind and type
 * has half of the same words or more, else orphans, which are shown. The reviews themselves stay as they were given.
 */
export function carried(
  reviews: readonly Review[],
  before: Reading,
  after: Reading,
): readonly Carried[] {
  const typed = correctedTypes(reviews);
  return reviews.map((review) => carriedOne(review, before, after, typed));
}

function carriedOne(
  review: Review,
  before: Reading,
  after: Reading,
  typed: ReadonlyMap<string, ReadonlySet<Value>>,
): Carried {
  if (review.decision === "undo") return { outcome: "carried", review, as: review };
  const found = located(after, review, (one) => fits(one, review, typed));
  if (review.decision === "add") return carriedAddition(review, found, before, after);
  if (found === null) return { outcome: "orphan", review, why: "nothing is read there as it was" };
  const value = translated(review.new, lastName(review), before, after);
  if (value === undefined)
    return { outcome: "orphan", review, why: "what it refers to is no longer read" };
  const type = typeOf(review.kind, found);
  const old = review.field === null ? review.old : (fieldOf(found, review.field) ?? review.old);
  const as = { ...review, spans: spansOf(review.kind, found), type, old, new: value };
  return { outcome: "carried", review, as };
}

/** What a person missed and the new reading has is thereby accepted. */
function carriedAddition(
  review: Review,
  found: Reviewed | null,
  before: Reading,
  after: Reading,
): Carried {
  if (found !== null) {
    const spans = spansOf(review.kind, found);
    return { outcome: "carried", review, as: { ...review, spans, decision: "accept", new: null } };
  }
  const value = translated(review.new, lastName(review), before, after);
  if (value === undefined)
    return { outcome: "orphan", review, why: "what it refers to is no longer read" };
  const sentence = sentenceOf(review, after);
  const record = value as { readonly [field: string]: Value };
  const placed = "sentence" in record ? { ...record, sentence } : record;
  return { outcome: "carried", review, as: { ...review, new: placed } };
}

function sentenceOf({ spans }: Review, { sentences }: Reading): number {
  const start = spans[0]?.start ?? 0;
  return Math.max(
    0,
    sentences.findLastIndex((one) => one.start <= start),
  );
}

/** It has the type that was reviewed, or one that people have changed into that or from that. */
function fits(
  record: Reviewed,
  review: Review,
  typed: ReadonlyMap<string, ReadonlySet<Value>>,
): boolean {
  const type = typeOf(review.kind, record);
  const same = typed.get(placeOf(review));
  return type === review.type || (same?.has(type) === true && same.has(review.type));
}

/** By where they stand, the types that people have corrected records from and to. */
function correctedTypes(reviews: readonly Review[]): Map<string, Set<Value>> {
  const typed = new Map<string, Set<Value>>();
  for (const review of reviews) {
    if (review.field !== TYPE_FIELDS[review.kind]) continue;
    const types = typed.get(placeOf(review)) ?? new Set();
    typed.set(placeOf(review), types.add(review.type).add(review.new));
  }
  return typed;
}

/** "source.actor" is an actor. */
const lastName = ({ field }: Review): string | null => field?.split(".").at(-1) ?? null;

const placeOf = ({ kind, spans }: Review): string => `${kind} ${wordsKey(spans)}`;

/** A value with the ids of the new reading; undefined where one has no counterpart. @param name of its field */
function translated(
  value: Value,
  name: string | null,
  before: Reading,
  after: Reading,
): Value | undefined {
  if (typeof value === "string")
    return REFERENCES.has(name ?? "") ? idOf(value, before, after) : value;
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  const entries = Object.entries(value).map(([key, inner]): [string, Value | undefined] => [
    key,
    translated(inner as Value, isList ? name : key, before, after),
  ]);
  if (entries.some(([, inner]) => inner === undefined)) return undefined;
  return isList
    ? entries.map(([, inner]) => inner as Value)
    : (Object.fromEntries(entries) as { readonly [field: string]: Value });
}

/** The author is no record, and records that people added have the same ids in every reading. */
function idOf(id: string, before: Reading, after: Reading): string | undefined {
  return id === "author" || isAddedId(id) ? id : (idIn(after, id, before) ?? undefined);
}
