import type { Draft } from "./draft.js";
import { ReportFault } from "./fault.js";
import type { Limits } from "./limits.js";
import type { Mapping } from "./record/mapping.js";
import type { Chunks } from "./source.js";

/** One thing found in an input: a report, one that is broken, or what holds no report by its nature. */
export type Piece =
  | { readonly is: "draft"; readonly part: string | null; readonly draft: Draft }
  | { readonly is: "fault"; readonly part: string | null; readonly fault: ReportFault }
  | { readonly is: "skipped"; readonly part: string | null; readonly why: string };

/** What the reader of one kind of input has to go on. */
export interface Opened {
  readonly whole: Chunks;
  readonly mapping: Mapping;
  readonly limits: Limits;
  /** As the user or a server says. */
  readonly charset: string | undefined;
  readonly url: string | undefined;
}

/** One piece of many: a fault in it leaves the others. */
export function attempt(part: string | null, make: () => Draft): Piece {
  try {
    return { is: "draft", part, draft: make() };
  } catch (error) {
    if (error instanceof ReportFault) return { is: "fault", part, fault: error };
    throw error;
  }
}
