import { recordsOf, spansOf, wordsKey } from "../../ledger/review/anchor.js";
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

/** One that was undone leaves no mark: it is of the record that stands on its words. */
function decidedIn({ given, marks, reading }: Reviewed): Decided[] {
  const undone = undoneAmong(given);
  const marked = new Map(marks.map(({ review, id }) => [review.id, id]));
  return given.map((review) => ({
    review,
    record: marked.get(review.id) ?? standingOn(review, reading),
    undone: undone.has(review.id),
  }));
}

function standingOn({ kind, spans }: Review, reading: Reading): string | null {
  const words = wordsKey(spans);
  const found = recordsOf(reading, kind).find(
    (record) => wordsKey(spansOf(kind, record)) === words,
  );
  return found?.id ?? null;
}
