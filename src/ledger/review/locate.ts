import type { Reading, Time } from "../../reading/format.js";
import { kindOfId, type Reviewed, recordsOf, spansOf, typeOf } from "./anchor.js";
import { ENOUGH, overlapOf } from "./overlap.js";
import type { Review } from "./review.js";

/** The record of a reading that a review is about: of its kind, of a type that fits, of the same words. */
export function located(
  reading: Reading,
  review: Review,
  fits: (record: Reviewed) => boolean = (record) => typeOf(review.kind, record) === review.type,
): Reviewed | null {
  const { kind, spans } = review;
  return nearest(recordsOf(reading, kind).filter(fits), (record) =>
    overlapOf(spans, spansOf(kind, record)),
  );
}

/** The id that means the same in another reading of the same report; null where nothing does. */
export function idIn(reading: Reading, id: string, before: Reading): string | null {
  const kind = kindOfId(id);
  if (kind === undefined) return null;
  const record = recordsOf(before, kind).find((one) => one.id === id);
  if (record === undefined) return null;
  const spans = spansOf(kind, record);
  const others = recordsOf(reading, kind);
  if (spans.length === 0) return others.find((other) => isSameTime(record, other))?.id ?? null;
  const same = others.filter((other) => typeOf(kind, other) === typeOf(kind, record));
  return nearest(same, (other) => overlapOf(spans, spansOf(kind, other)))?.id ?? null;
}

/** The record that shares the most, and enough; the first of those that share as much. */
function nearest(
  records: readonly Reviewed[],
  share: (record: Reviewed) => number,
): Reviewed | null {
  let best: { readonly record: Reviewed; readonly share: number } | null = null;
  for (const record of records) {
    const shared = share(record);
    if (shared >= ENOUGH && shared > (best?.share ?? 0)) best = { record, share: shared };
  }
  return best?.record ?? null;
}

/** An implied time has no words; it is known again by its value. */
function isSameTime(record: Reviewed, other: Reviewed): boolean {
  if (!("basis" in record) || !("basis" in other)) return false;
  const value = ({ value, end, precision, basis }: Time) =>
    JSON.stringify([value, end, precision, basis]);
  return value(record) === value(other);
}
