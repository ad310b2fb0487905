import { loadCodebook } from "../codebook/codebook.js";
import type { Analysis } from "../language/analysis.js";
import { loadReader } from "../language/reader.js";
import type { Time } from "../reading/format.js";
import { type Report, reportFromText } from "../report/report.js";
import { type Calendar, calendarOf } from "./calendar.js";

/** A sentence, or a few, as a paragraph of a report published that day; null for one without a date. */
export interface Told {
  readonly text: string;
  readonly published: string | null;
}

/** What was read of it. */
export interface Dated {
  /** Its text with its times in [brackets]. */
  readonly marked: string;
  /** "2025-10-29 day", "2025-03..2025-10 month", "open" */
  readonly values: readonly string[];
  /** The words of the time of a word, with a star where it is inferred; null where it has none. */
  timeOf(word: string): string | null;
}

/** Reads sentences, as paragraphs of one report for each published date. */
export async function readTold(told: readonly Told[]): Promise<Dated[]> {
  const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);
  const found = new Map<Told, Dated>();
  for (const published of new Set(told.map((one) => one.published))) {
    const rows = told.filter((one) => one.published === published);
    const text = rows.map((row) => row.text).join("\n\n");
    const report = reportFromText(text, { published });
    const analysis = await reader.analyse(report);
    const calendar = calendarOf(report, analysis, codebook);
    let start = 0;
    for (const row of rows) {
      const part = { start, end: start + row.text.length };
      found.set(row, datedIn(part, report, analysis, calendar));
      start = part.end + 2;
    }
  }
  return told.map((one) => found.get(one) as Dated);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function datedIn(part: Part, { text }: Report, analysis: Analysis, calendar: Calendar): Dated {
  const times = calendar.times.filter(
    ({ spans }) => (spans[0]?.start ?? -1) >= part.start && (spans[0]?.end ?? 0) <= part.end,
  );
  return {
    marked: marked(text, part, times),
    values: times.map(shown),
    timeOf: (word) => {
      const [sentence, token] = placeOf(word, part, analysis);
      const found = calendar.of(sentence, token);
      const time = calendar.times.find(({ id }) => id === found?.id);
      return time ? `${time.spans[0]?.text}${found?.inferred ? "*" : ""}` : null;
    },
  };
}

function marked(text: string, { start, end }: Part, times: readonly Time[]): string {
  let done = start;
  let all = "";
  for (const span of times.flatMap(({ spans }) => spans)) {
    all += `${text.slice(done, span.start)}[${span.text}]`;
    done = span.end;
  }
  return all + text.slice(done, end);
}

function shown({ value, end, precision }: Time): string {
  if (value === null) return "open";
  return `${value}${end === null ? "" : `..${end}`} ${precision}`;
}

/** The first token of that form. */
function placeOf(word: string, { start, end }: Part, { sentences }: Analysis): [number, number] {
  for (const [index, { tokens }] of sentences.entries()) {
    const at = tokens.findIndex((one) => one.form === word && one.start >= start && one.end <= end);
    if (at !== -1) return [index, at];
  }
  throw new Error(`no token "${word}"`);
}
