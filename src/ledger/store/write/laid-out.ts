import { type Ties, tiesOf } from "../../relate/keep.js";
import { rowsOf } from "../rows/rows.js";
import { type Written, written } from "./insert.js";
import { type ReadText, versionsOf } from "./readings.js";
import { type Records, recordsIn } from "./records.js";

/**
 * A reading with all that follows from it where nobody has corrected it, ready to be inserted: made where it was read, so
 * that neither who stores nor who waits for the turn to write has to.
 */
export interface LaidOut {
  readonly report: string;
  readonly reading: Written;
  readonly rows: Records;
  readonly ties: Ties;
}

/** Pure. */
export function laidOut({ reading, text }: ReadText): LaidOut {
  const report = reading.report.id;
  const row = { report, ...versionsOf(reading), body: reading };
  const rows = recordsIn(rowsOf(reading, text));
  return { report, reading: written([row]), rows, ties: tiesOf(reading, text) };
}

/** Its bytes, which go to another thread with it. */
export function bytesOf({ reading, rows, ties }: LaidOut): ArrayBuffer[] {
  const all = [reading, ...Object.values(rows), ties.fingerprint, ties.happenings];
  return all.flatMap(({ parts }) => parts.map(({ buffer }) => buffer));
}
