import { castOf } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import { eventsOf } from "../event/events.js";
import type { Analysis } from "../language/analysis.js";
import type { Reader } from "../language/reader.js";
import type { Report } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import { calendarOf } from "../time/calendar.js";
import type { Reading, ReadingReport } from "./format.js";
import { messagesOf } from "./messages.js";
import { PROGRAM } from "./program.js";

/** What a report is read with. */
export interface Kit {
  readonly reader: Reader;
  readonly codebook: Codebook;
}

/** One run of one reader and one codebook over a report. */
export async function read(report: Report, kit: Kit): Promise<Reading> {
  return readingOf(report, await kit.reader.analyse(report), kit);
}

/** Of the reader, only its version is needed once it has read. */
interface ReadWith {
  readonly reader: Pick<Reader, "version">;
  readonly codebook: Codebook;
}

/** The reading that follows from what the reader made of a report; pure. */
export function readingOf(
  report: Report,
  analysis: Analysis,
  { reader, codebook }: ReadWith,
): Reading {
  const cast = castOf(report, analysis, codebook);
  const calendar = calendarOf(report, analysis, codebook);
  const statements = statementsOf(report, analysis, codebook, cast, calendar);
  const { text, published } = report;
  const { sentences } = analysis;
  const events = eventsOf({ text, sentences, statements, cast, codebook }, { published, calendar });
  return {
    format: 1,
    reading: { program: PROGRAM, reader: reader.version, codebook: codebook.version },
    report: described(report),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    actors: [...cast.actors],
    places: [],
    times: [...calendar.times],
    statements,
    events,
    quantities: [],
    messages: messagesOf(report),
  };
}

function described(report: Report): ReadingReport {
  const { id, textHash, title, publisher, url, published, text } = report;
  const open = { language: null, dateline: null };
  return { id, textHash, title, publisher, url, published, ...open, length: text.length };
}
