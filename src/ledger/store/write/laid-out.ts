import type { Reading } from "../../../reading/format.js";
import { type Ties, tiesOf } from "../../relate/keep.js";
import { LAID_OUT, type Rows, rowsOf } from "../rows/rows.js";
import { type Written, written } from "./insert.js";
import type { ReadText } from "./readings.js";

/**
 * A reading with all that follows from it where nobody has corrected it, ready to be inserted: made before the turn to
 * write is taken, so that nobody waits for it.
 */
export interface LaidOut extends ReadText {
  readonly rows: Readonly<Record<keyof Rows, Written>>;
  readonly ties: Ties;
}

/** Pure. */
export function laidOut({ reading, text }: ReadText): LaidOut {
  return { reading, text, rows: writtenRows(reading, text), ties: tiesOf(reading, text) };
}

function writtenRows(reading: Reading, text: string): LaidOut["rows"] {
  const rows = rowsOf(reading, text);
  return Object.fromEntries(LAID_OUT.map((table) => [table, written(rows[table])])) as Record<
    keyof Rows,
    Written
  >;
}

/** What was not laid out before is now. */
export function withRows(one: ReadText | LaidOut): LaidOut {
  return "ties" in one ? one : laidOut(one);
}
