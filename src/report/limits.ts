import { ReportFault } from "./fault.js";

/** How much of an input is taken in before it is refused. */
export interface Limits {
  /** What one report is made of: a text, a line of JSON lines, a record of a table or an archive. In bytes. */
  readonly report: number;
  /** A page, markup and all. In bytes. */
  readonly page: number;
  /** A feed or a JSON document, all of its reports together. In bytes. */
  readonly feed: number;
  /** What is kept in memory beside: a ZIP that is not a file of its own, what an address sends. In bytes. */
  readonly archive: number;
  /** Entries of one ZIP. */
  readonly entries: number;
  /** How often what is packed may grow: bytes out for each byte in. */
  readonly ratio: number;
  /** ZIP and gzip, one in another. */
  readonly nesting: number;
  /** Elements of a page, lists and objects of JSON, one in another. */
  readonly depth: number;
  /** Words of a sentence; a longer one is read in pieces, and the reading says so. */
  readonly sentence: number;
  /** All that reading one report may take. In milliseconds. */
  readonly time: number;
  /** Addresses that lead on to others. */
  readonly redirects: number;
  /** All that an address may take to answer, redirects included. In milliseconds. */
  readonly wait: number;
}

/**
 * `report`: 10 MB is two long novels. `page`: the heaviest pages of news sites are under 3 MB without pictures. `feed`:
 * the longest hold some thousand whole reports. `archive`: what a small machine can spare. `entries`: the largest
 * corpora hold one file a report, and a directory of 100,000 is read in seconds. `ratio`: pages and feeds pack 3 to 12
 * to one, a file that repeats one line up to 1,032 to one, which is all that deflate can. `nesting`: pages gzipped one
 * by one inside a ZIP. `depth`: browsers stop nesting elements at 512, and pages that never close a <font> come near
 * it; what nests deeper was made to exhaust programs. `sentence`: the reader sees 256 word pieces at once, which some
 * 250 words fill; no sentence of the corpora it learnt from has more. `time`: a novel takes some four minutes on one core.
 * `redirects`: browsers follow twenty, a news page needs two or three. `wait`: no page that a person would wait for
 * takes longer.
 */
export const LIMITS: Limits = {
  report: 10_000_000,
  page: 10_000_000,
  feed: 20_000_000,
  archive: 100_000_000,
  entries: 100_000,
  ratio: 200,
  nesting: 2,
  depth: 1_000,
  sentence: 250,
  time: 600_000,
  redirects: 5,
  wait: 30_000,
};

/** What `--limit` and DATELINE_LIMIT may not go above or below, where there is more to it than the machine's size. */
export const BOUNDS: Readonly<Partial<Record<keyof Limits, readonly [number, number]>>> = {
  // The parser of pages takes the square of it.
  depth: [10, 10_000],
  // What the reader sees at once.
  sentence: [20, 250],
  redirects: [0, 20],
};

/** @throws ReportFault too-large, for something of which one report is made */
export function refuseLarge(
  length: number,
  limit: number = LIMITS.report,
  name: keyof Limits = "report",
): void {
  if (length <= limit) return;
  throw new ReportFault(
    "too-large",
    `it is over ${size(limit)}`,
    `split it into one file a report, or ${limitAdvice(name)}`,
  );
}

/** How a limit is changed, for whoever meets it. */
export function limitAdvice(name: keyof Limits): string {
  return `raise it with --limit ${name}=…`;
}

/** "10 MB" */
export function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes} bytes`;
}
