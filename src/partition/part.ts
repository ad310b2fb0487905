import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Found } from "../ledger/ingest/found.js";

/** Part `at` of `of`, from 1. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

/** "3/10" @returns null where it is no part */
export function partIn(text: string): Part | null {
  const [, at, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return Number(at) <= Number(of) ? { at: Number(at), of: Number(of) } : null;
}

/**
 * Whether a thing is in a part. A report is always in the same one, whichever input it comes from: so a report that is
 * found twice is coded once though nobody knows of all parts.
 */
export function isIn(found: Found, { at, of }: Part): boolean {
  const id = found.is === "report" ? found.report.id : hash(found.key);
  return (Number.parseInt(id.slice(0, 8), 16) % of) + 1 === at;
}

/** "part-003-of-100": in order when sorted. */
export function partName({ at, of }: Part): string {
  return `part-${String(at).padStart(String(of).length, "0")}-of-${of}`;
}

/** A source's own: "crawl.warc.gz-1f3a9c02". Two of one name lie in different folders. */
export function sourceName(source: string): string {
  const plain = basename(source)
    .replace(/[^\w.-]+/g, "_")
    .slice(0, 80);
  return `${plain}-${hash(source).slice(0, 8)}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
