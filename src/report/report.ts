import { createHash } from "node:crypto";
import { isDay } from "./date.js";
import { ReportFault } from "./fault.js";

/** What is known of a report beside its text. */
export interface ReportMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
}

/** One news item. Offsets anywhere in the program are UTF-16 offsets into its `text`. */
export interface Report extends ReportMeta {
  /** The first 16 hex digits of a SHA-256 of publisher, url, published and text. */
  readonly id: string;
  /** SHA-256 of the text as UTF-8, in hex. */
  readonly textHash: string;
  readonly text: string;
}

/**
 * A report of a text that is already decoded. The title is not part of the id: an edited headline
 * leaves a report the same.
 * @throws ReportFault date, where `published` is no day that exists
 */
export function reportFromText(text: string, meta: Partial<ReportMeta> = {}): Report {
  const { title = null, publisher = null, url = null, published = null } = meta;
  if (published !== null) refuseDate(published);
  const id = sha256(JSON.stringify([publisher, url, published, text])).slice(0, 16);
  return { id, textHash: sha256(text), text, title, publisher, url, published };
}

/** @throws ReportFault date */
function refuseDate(published: string): void {
  if (isDay(published)) return;
  throw new ReportFault(
    "date",
    `${JSON.stringify(published)} is no day that exists`,
    "give the day it was published as YYYY-MM-DD",
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
