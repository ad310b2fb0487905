import { isDeepStrictEqual } from "node:util";
import type { Reading, Span } from "../../reading/format.js";
import type { Problem } from "../../reading/problem.js";
import { validate } from "../../reading/validate.js";
import { kindOfId, type Reviewed, recordsOf, spansOf, typeOf } from "./anchor.js";
import { applied } from "./applied.js";
import { fieldOf } from "./field.js";
import type { Decision, Kind, Review, Value } from "./review.js";

/** Who decides, when and why. */
export interface Reviewer {
  readonly id: string;
  readonly by: string;
  readonly when: string;
  readonly why: string | null;
}

/** A review that may be written down, or what is wrong with it. */
export type Proposed =
  | { readonly review: Review; readonly problem: null }
  | { readonly review: null; readonly problem: string };

/** The ids of records that people add count from here, where no reading of a report gets to. */
const FIRST_ADDED = 1_000_001;

export const isAddedId = (id: string): boolean => Number(id.slice(1)) >= FIRST_ADDED;

/** @param reading as it stands with all reviews before this one applied */
export function onRecord(
  reading: Reading,
  id: string,
  decision: "accept" | "reject",
  reviewer: Reviewer,
): Proposed {
  return decided(reading, id, reviewer, { decision, field: null, old: null, new: null });
}

/** @param value plain JSON; ids in it are those of the reading. @param text where its words are to stand in it */
export function correction(
  reading: Reading,
  id: string,
  { field, value }: { readonly field: string; readonly value: Value },
  reviewer: Reviewer,
  text?: string,
): Proposed {
  const record = recordWith(reading, id);
  if (record === null) return refused(`there is no ${id} in the reading`);
  const old = fieldOf(record.record, field);
  if (old === undefined) return refused(`a record of this kind has no ${field} to correct`);
  if (isDeepStrictEqual(old, value)) return refused(`${field} is that already`);
  return decided(reading, id, reviewer, { decision: "correct", field, old, new: value }, text);
}

/** A record that the reading missed. @param fields all but its id */
export function addition(
  reading: Reading,
  kind: Kind,
  fields: { readonly [field: string]: Value },
  reviewer: Reviewer,
  text?: string,
): Proposed {
  const record = { ...fields, id: nextId(reading, kind) } as unknown as Reviewed;
  const shaped = applyUnanchored(reading, kind, record, reviewer);
  const problem = problemIn(reading, shaped, text);
  if (problem !== null) return refused(problem);
  const spans = spansOf(kind, record);
  return { review: { ...shaped, spans, type: typeOf(kind, record) }, problem: null };
}

/** A review that takes another back. */
export function undoing(review: Review, reviewer: Reviewer): Review {
  const { report, kind, spans, type, field } = review;
  const what = { report, kind, spans, type, field, old: review.new, new: review.old };
  return { ...what, ...reviewer, decision: "undo", undoes: review.id };
}

function decided(
  reading: Reading,
  id: string,
  reviewer: Reviewer,
  what: { decision: Decision; field: string | null; old: Value; new: Value },
  text?: string,
): Proposed {
  const found = recordWith(reading, id);
  if (found === null) return refused(`there is no ${id} in the reading`);
  const { kind, record } = found;
  const spans: readonly Span[] = spansOf(kind, record);
  if (spans.length === 0) return refused(`${id} stands on no words of the report`);
  const anchor = { report: reading.report.id, kind, spans, type: typeOf(kind, record) };
  const review: Review = { ...anchor, ...what, ...reviewer, undoes: null };
  const problem = problemIn(reading, review, text);
  return problem === null ? { review, problem } : refused(problem);
}

function applyUnanchored(
  reading: Reading,
  kind: Kind,
  record: Reviewed,
  reviewer: Reviewer,
): Review {
  return {
    ...{ report: reading.report.id, kind, spans: [], type: null, field: null, old: null },
    ...{ new: record as unknown as Value, decision: "add", undoes: null, ...reviewer },
  };
}

/** What the reading would no longer be: of format 1, with every id in it and its words in the text. */
function problemIn(reading: Reading, review: Review, text: string | undefined): string | null {
  const { problems } = validate(applied(reading, [review]).reading, text);
  return problems.length === 0 ? null : problems.slice(0, 3).map(told).join("; ");
}

const told = ({ path, text }: Problem): string => `${path}: ${text}`;

function recordWith(reading: Reading, id: string): { kind: Kind; record: Reviewed } | null {
  const kind = kindOfId(id);
  if (kind === undefined) return null;
  const record = recordsOf(reading, kind).find((one) => one.id === id);
  return record === undefined ? null : { kind, record };
}

function nextId(reading: Reading, kind: Kind): string {
  const taken = recordsOf(reading, kind).map(({ id }) => Number(id.slice(1)));
  return `${kind.charAt(0)}${Math.max(FIRST_ADDED - 1, ...taken) + 1}`;
}

const refused = (problem: string): Proposed => ({ review: null, problem });
