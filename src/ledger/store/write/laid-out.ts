import type { Reading } from "../../../reading/format.js";
import { type Ties, tiesOf } from "../../relate/rows.js";
import { LAID_OUT, type Rows, rowsOf } from "../rows/rows.js";
import { versionsOf } from "./versions.js";
import { type Written, written } from "./written.js";

/** A reading, and the text it is of. */
export interface ReadText {
  readonly reading: Reading;
  readonly text: string;
}

/** The records of a reading, table by table, ready to be inserted. */
export type Records = Readonly<Record<keyof Rows, Written>>;

/** Pure. */
export function recordsIn(rows: Rows): Records {
  return Object.fromEntries(LAID_OUT.map((table) => [table, written(rows[table])])) as Records;
}

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
