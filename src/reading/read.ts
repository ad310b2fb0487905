import { castOf } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import { eventsOf } from "../event/events.js";
import { atHomeThere, landsOf } from "../event/lands.js";
import type { Analysis } from "../language/analysis.js";
import type { Reader } from "../language/reader.js";
import { withDoubleMarks } from "../language/single-marks.js";
import { type Atlas, atlasOf } from "../place/atlas.js";
import type { Gazetteer } from "../place/gazetteer.js";
import { quantitiesOf } from "../quantity/quantities.js";
import { isOfTwo } from "../report/dateline.js";
import { LIMITS } from "../report/limits.js";
import type { Report } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import { calendarOf } from "../time/calendar.js";
import { boundsOf, type ReadingLimits } from "./bounds.js";
import type { Reading, ReadingReport } from "./format.js";
import { messagesOf } from "./messages.js";
import { PROGRAM } from "./program.js";
import { asWritten } from "./written.js";

/** What a report is read with. */
export interface Kit {
  readonly reader: Reader;
  readonly codebook: Codebook;
  readonly gazetteer: Gazetteer;
  /** How long a report may take, and its sentences be; else the usual. */
  readonly limits?: ReadingLimits | undefined;
}

/**
 * One run of one reader and one codebook over a report.
 * @throws ReportFault too-large, where it takes too long
 */
export async function read(report: Report, kit: Kit): Promise<Reading> {
  return (await readWith(report, kit)).reading;
}

/** A reading, and what the reader made of the report. @throws ReportFault too-large, where it takes too long */
export async function readWith(
  report: Report,
  kit: Kit,
): Promise<{ readonly analysis: Analysis; readonly reading: Reading }> {
  const bounds = boundsOf(kit.limits ?? LIMITS);
  const marked = { ...report, text: withDoubleMarks(report.text) };
  const analysis = await kit.reader.analyse(marked, bounds);
  bounds.onTheWay();
  const reading = readingOf(marked, analysis, { ...kit, ...bounds });
  const isAsWritten = marked.text === report.text;
  return { analysis, reading: isAsWritten ? reading : asWritten(reading, report.text) };
}

/** Of the reader, only its version is needed once it has read. */
interface ReadWith {
  readonly reader: Pick<Reader, "version">;
  readonly codebook: Codebook;
  readonly gazetteer: Gazetteer;
  /** Called now and again. @throws when the time is up */
  readonly onTheWay?: () => void;
}

/** The reading that follows from what the reader made of a report; pure. */
export function readingOf(
  report: Report,
  analysis: Analysis,
  { reader, codebook, gazetteer, onTheWay = () => {} }: ReadWith,
): Reading {
  const atlas = atlasOf(report, analysis, codebook, gazetteer);
  onTheWay();
  const cast = castOf(report, analysis, codebook, writtenIn(atlas, report), atlas.places);
  const calendar = calendarOf(report, analysis, codebook);
  onTheWay();
  const statements = statementsOf(report, analysis, codebook, cast, calendar);
  onTheWay();
  const { text, published } = report;
  const { sentences } = analysis;
  const lands = landsOf(cast.actors, codebook);
  const events = eventsOf(
    { text, sentences, statements, cast, codebook },
    { published, calendar, atlas, lands },
  );
  return {
    format: 1,
    reading: { program: PROGRAM, reader: reader.version, codebook: codebook.version },
    report: described(report, atlas),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    actors: atHomeThere([...cast.actors, ...lands.added], events, atlas.places),
    places: [...atlas.places],
    times: [...calendar.times],
    statements,
    events,
    quantities: quantitiesOf(report, analysis, codebook, { cast, statements, events }),
    messages: messagesOf(report, analysis),
  };
}

/** The country of the dateline; none where it names two towns. */
function writtenIn({ dateline, places }: Atlas, report: Report): string | null {
  if (isOfTwo(report)) return null;
  return places.find(({ id }) => id === dateline?.place)?.country ?? null;
}

function described(report: Report, { dateline }: Atlas): ReadingReport {
  const { id, textHash, title, publisher, url, published, text } = report;
  const place = dateline && { spans: [...dateline.spans], place: dateline.place };
  const where = { language: null, dateline: place };
  return { id, textHash, title, publisher, url, published, ...where, length: text.length };
}
