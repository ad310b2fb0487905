import { type Ties, tiesOf } from "../../relate/keep.js";
import { rowsOf } from "../rows/rows.js";
import type { ReadText } from "./readings.js";
import { type Records, recordsIn } from "./records.js";

/**
 * A reading with all that follows from it where nobody has corrected it, ready to be inserted: made before the turn to
 * write is taken, so that nobody waits for it.
 */
export interface LaidOut extends ReadText {
  readonly rows: Records;
  readonly ties: Ties;
}

/** Pure. */
export function laidOut({ reading, text }: ReadText): LaidOut {
  return { reading, text, rows: recordsIn(rowsOf(reading, text)), ties: tiesOf(reading, text) };
}

/** What was not laid out before is now. */
export function withRows(one: ReadText | LaidOut): LaidOut {
  return "ties" in one ? one : laidOut(one);
}
