import type { Reviewed } from "../../ledger/review/corrected.js";
import { standingOf } from "../../ledger/review/decide.js";
import { type Review, undoneAmong } from "../../ledger/review/review.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import type { Reading } from "../../reading/format.js";

/** What a person decided on a record of a reading, and whether it still holds. */
export interface Decided {
  readonly review: Review;
  /** Of the reading; null where the record is no longer there. */
  readonly record: string | null;
  readonly undone: boolean;
}

export interface ReviewedReading {
  /** With what people corrected; what they rejected is still in it. */
  readonly reading: Reading;
  readonly rejected: readonly string[];
  /** The oldest first. */
  readonly decided: readonly Decided[];
}

/** A reading with what people decided; as the machine made it for those who are not to know. */
export async function reviewedReading(
  { db }: Ledger,
  report: string,
  asMachine: boolean,
): Promise<ReviewedReading | null> {
  const found = await standingOf(db, report);
  if (found === null) return null;
  const { machine, reviewed } = found;
  if (reviewed === null || asMachine) return { reading: machine, rejected: [], decided: [] };
  return {
    reading: reviewed.reading,
    rejected: [...reviewed.rejected],
    decided: decidedIn(reviewed),
  };
}

/** Undone ones have no mark: they are of the record that others with the same words have. */
function decidedIn({ given, marks }: Reviewed): Decided[] {
  const undone = undoneAmong(given);
  const places = new Map(marks.map(({ review, id }) => [review.id, id]));
  const bySpans = new Map(marks.map(({ review, id }) => [keyOf(review), id]));
  return given.map((review) => ({
    review,
    record: places.get(review.id) ?? bySpans.get(keyOf(review)) ?? null,
    undone: undone.has(review.id),
  }));
}

const keyOf = ({ kind, spans }: Review) => JSON.stringify([kind, spans]);
