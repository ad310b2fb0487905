import type { Reading } from "../../reading/format.js";
import type { Note } from "../../report/draft.js";
import type { Report } from "../../report/report.js";
import type { Versions } from "../store/write/readings.js";

/** To a reading thread: a report to read. */
export interface Task {
  readonly number: number;
  readonly report: Report;
  readonly notes: readonly Note[];
}

/** From a reading thread. */
export type Answer =
  | { readonly is: "ready"; readonly versions: Versions }
  | { readonly is: "unable"; readonly why: string }
  | { readonly is: "read"; readonly number: number; readonly reading: Reading }
  | { readonly is: "failed"; readonly number: number; readonly why: string };
