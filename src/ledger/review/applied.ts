import { isDeepStrictEqual } from "node:util";
import type { Event, Reading } from "../../reading/format.js";
import { listOf, type Reviewed, recordsOf, typeOf } from "./anchor.js";
import { consequencesOf } from "./consequence.js";
import { withField } from "./field.js";
import { located } from "./locate.js";
import { type Decision, type Kind, type Review, standing } from "./review.js";

/** What a person decided about a record, or about one field of it; nothing is corrected without one. */
export interface Mark {
  readonly id: string;
  readonly kind: Kind;
  /** null: the whole record. */
  readonly field: string | null;
  readonly decision: Decision;
  readonly review: Review;
  /** True of a field that was not itself corrected, but follows from one that was. */
  readonly follows: boolean;
}

/** A reading as people have corrected it. */
export interface Applied {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  /** Ids of records that do not hold. They stay in the reading, where others refer to them. */
  readonly rejected: ReadonlySet<string>;
  /** Reviews of records that this reading does not have. */
  readonly orphans: readonly Review[];
}

interface Work {
  reading: Reading;
  readonly marks: Mark[];
  readonly orphans: Review[];
  /** Every type that a record has had, by its id: reviews before and after a correction both mean it. */
  readonly types: Map<string, Set<string | null>>;
}

/**
 * The reading with the reviews that hold, the oldest first: of two people who correct the same field, the later one
 * is followed, and both have their mark.
 */
export function applied(reading: Reading, reviews: readonly Review[]): Applied {
  const work: Work = { reading, marks: [], orphans: [], types: new Map() };
  for (const review of standing(reviews)) apply(work, review);
  const last = new Map<string, Decision>();
  for (const { id, field, decision } of work.marks) if (field === null) last.set(id, decision);
  const rejected = new Set([...last].filter(([, one]) => one === "reject").map(([id]) => id));
  return { reading: work.reading, marks: work.marks, rejected, orphans: work.orphans };
}

function apply(work: Work, review: Review): void {
  if (review.decision === "add") {
    add(work, review);
    return;
  }
  const record = located(work.reading, review, (one) => hasHadType(work, review, one));
  if (record === null) {
    work.orphans.push(review);
    return;
  }
  mark(work, review, record.id, review.field);
  if (review.decision === "correct" && review.field !== null)
    correct(work, review, record, review.field);
}

function hasHadType({ types }: Work, { kind, type }: Review, record: Reviewed): boolean {
  return typeOf(kind, record) === type || (types.get(record.id)?.has(type) ?? false);
}

function add(work: Work, review: Review): void {
  const record = review.new as unknown as Reviewed;
  replaceList(work, review.kind, [...recordsOf(work.reading, review.kind), record]);
  mark(work, review, record.id, null);
}

function correct(work: Work, review: Review, record: Reviewed, field: string): void {
  const { kind } = review;
  const had = work.types.get(record.id) ?? new Set();
  work.types.set(record.id, had.add(typeOf(kind, record)));
  const corrected = withField(record, field, review.new);
  const whole = kind === "event" ? consequencesOf(corrected as Event, field) : corrected;
  for (const follower of differing(corrected, whole)) mark(work, review, record.id, follower, true);
  const list = recordsOf(work.reading, kind).map((one) => (one === record ? whole : one));
  replaceList(work, kind, list);
}

function differing(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) =>
    isDeepStrictEqual(old.get(name), value) ? [] : [name],
  );
}

function mark(
  { marks }: Work,
  review: Review,
  id: string,
  field: string | null,
  follows = false,
): void {
  const { kind, decision } = review;
  marks.push({ id, kind, field, decision, review, follows });
}

function replaceList(work: Work, kind: Kind, list: readonly Reviewed[]): void {
  work.reading = { ...work.reading, [listOf(kind)]: list };
}
