import type { Reading } from "../../../reading/format.js";
import type { SentenceRow } from "../schema/tables.js";

/** The sentences in which statements and events stand; the others are in the report's text. */
export function sentenceRows(
  { report, sentences, statements, events }: Reading,
  text: string,
): SentenceRow[] {
  const told = new Set([...statements, ...events].map(({ sentence }) => sentence));
  return sentences.flatMap(({ start, end }, sentence) =>
    told.has(sentence)
      ? [{ report: report.id, sentence, start, end, text: text.slice(start, end) }]
      : [],
  );
}
