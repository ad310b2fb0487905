import { ReportFault } from "./fault.js";

/** How much of an input is taken in before it is refused. */
export interface Limits {
  /** What is kept whole: a text, page, feed, JSON document, line or record. In bytes. */
  readonly report: number;
  /** A ZIP that is not a file of its own, and so is kept in memory. In bytes. */
  readonly archive: number;
  /** Entries of one ZIP. */
  readonly entries: number;
  /** How often what is packed may grow: bytes out for each byte in. */
  readonly ratio: number;
  /** ZIP and gzip, one in another. */
  readonly nesting: number;
  /** All that an address may take to answer, redirects included. In milliseconds. */
  readonly wait: number;
}

/**
 * `report`: 10 MB is two long novels. `ratio`: pages and feeds pack 3 to 12 to one, a file that repeats one line
 * up to 1,032 to one, which is all that deflate can. `entries`: the largest corpora hold one file a report, and a
 * directory of 100,000 is read in seconds. `nesting`: pages gzipped one by one inside a ZIP. `archive`: what a small
 * machine can spare. `wait`: no page that a person would wait for takes longer.
 */
export const LIMITS: Limits = {
  report: 10_000_000,
  archive: 100_000_000,
  entries: 100_000,
  ratio: 200,
  nesting: 2,
  wait: 30_000,
};

/** @throws ReportFault too-large, for something of which one report is made */
export function refuseLarge(length: number, limit: number = LIMITS.report): void {
  if (length <= limit) return;
  throw new ReportFault(
    "too-large",
    `it is over ${size(limit)}`,
    "split it into one file a report",
  );
}

/** "10 MB" */
export function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes} bytes`;
}
