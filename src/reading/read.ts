import type { Analysis } from "../language/analysis.js";
import type { Reader } from "../language/reader.js";
import type { Report } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import type { Reading, ReadingReport } from "./format.js";
import { messagesOf } from "./messages.js";
import { PROGRAM } from "./program.js";

/** One run of one reader over a report. */
export async function read(report: Report, reader: Reader): Promise<Reading> {
  return readingOf(report, await reader.analyse(report), reader.version);
}

/** The reading that follows from what the reader made of a report; pure. */
export function readingOf(report: Report, analysis: Analysis, reader: string): Reading {
  return {
    format: 1,
    reading: { program: PROGRAM, reader, codebook: null },
    report: described(report),
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    actors: [],
    places: [],
    times: [],
    statements: statementsOf(report, analysis),
    events: [],
    quantities: [],
    messages: messagesOf(report),
  };
}

function described(report: Report): ReadingReport {
  const { id, textHash, title, publisher, url, published, text } = report;
  const open = { language: null, dateline: null };
  return { id, textHash, title, publisher, url, published, ...open, length: text.length };
}
