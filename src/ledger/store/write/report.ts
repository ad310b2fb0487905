import type { Report } from "../../../report/report.js";
import type { ReportRow } from "../schema/tables.js";

/** What is known of a report beside what format 1 has. */
export interface Provenance {
  /** Of the input it came from. */
  readonly name: string;
  readonly authors: readonly string[];
  readonly language?: string | null;
}

export function reportRow(
  { id, textHash, title, publisher, url, published, text }: Report,
  { name, authors, language = null }: Provenance,
): ReportRow {
  const known = { id, text_hash: textHash, title, publisher, url, published, language, text };
  return { ...known, length: text.length, words: wordsIn(text), name, authors };
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
