import type { Note } from "../../report/draft.js";
import type { Report } from "../../report/report.js";

/** One thing that a source holds. */
interface Thing {
  /** What it is known by when the source is taken in again. */
  readonly key: string;
  /** What it is in, where it is a part of something: "crawl.warc.gz". */
  readonly source: string;
  /** How many sources it is through with, the last perhaps in part: for showing how far a run has come. */
  readonly through: number;
}

export interface FoundReport extends Thing {
  readonly is: "report";
  readonly report: Report;
  readonly authors: readonly string[];
  readonly notes: readonly Note[];
}

/** What is no report that can be read, and why. */
export interface FoundOther extends Thing {
  readonly is: "foreign" | "failed" | "skipped";
  /** For counting: the language, the kind of fault. */
  readonly kind: string;
  readonly why: string;
}

export type Found = FoundReport | FoundOther;

/**
 * What became of a thing in this run. Read: its report was new. Read again: with other versions than before. Unchanged:
 * all of it was in the ledger. Copy: another input had the same report, or one with the same text.
 */
export const BECAME = [
  "read",
  "read again",
  "unchanged",
  "copy",
  "foreign",
  "failed",
  "skipped",
] as const;
export type Became = (typeof BECAME)[number];

export interface Told {
  readonly found: Found;
  readonly became: Became;
  /** For counting: the language, the kind of fault. */
  readonly kind: string | null;
  readonly why: string | null;
}
