import type { ReadingLimits } from "../../reading/bounds.js";
import type { Note } from "../../report/draft.js";
import type { ReportFault } from "../../report/fault.js";
import type { Report } from "../../report/report.js";
import type { LaidOut } from "../store/write/laid-out.js";
import type { Versions } from "../store/write/versions.js";

/** What a reading thread is started with. */
export interface Loading {
  /** The path of a user's codebook. */
  readonly own?: string | undefined;
  readonly limits?: ReadingLimits | undefined;
}

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
  | { readonly is: "read"; readonly number: number; readonly laid: LaidOut }
  | {
      readonly is: "failed";
      readonly number: number;
      readonly why: string;
      /** What of a fault comes through between threads: errors lose their class. */
      readonly fault: Pick<ReportFault, "kind" | "why" | "advice"> | null;
    };
