/** What Dateline can do, as a contents page: each part under a heading, in the order of the way. */

// From bytes or text to a report.

export { decode, MAX_REPORT_BYTES } from "./report/decode.js";
export { ReportFault, type ReportFaultKind } from "./report/fault.js";
export { type Report, type ReportMeta, reportFromText } from "./report/report.js";

// From a report to what the trained reader makes of it.

export type {
  Analysis,
  Attribution,
  Mention,
  Name,
  NameKind,
  Range,
  Sentence,
  Token,
} from "./language/analysis.js";
export { loadReader, type Reader } from "./language/reader.js";

// What counts as what.

export { type Codebook, loadCodebook } from "./codebook/codebook.js";
export { CodebookFault, type CodebookProblem } from "./codebook/fault.js";

export { type Gazetteer, loadGazetteer } from "./place/gazetteer.js";

// From there to a reading.

export { type Kit, read, readingOf } from "./reading/read.js";

// What a reading is: format 1.

export type {
  Act,
  Actor,
  Event,
  Form,
  Message,
  Place,
  Position,
  Quantity,
  Reading,
  ReadingReport,
  Span,
  Stance,
  Statement,
  Status,
  Time,
} from "./reading/format.js";
export { readingSchema } from "./reading/format.js";
export type { Problem } from "./reading/problem.js";
export { jsonSchema } from "./reading/schema.js";
export { type Verdict, validate } from "./reading/validate.js";

// From readings to what others load.

export { exporters } from "./export/exporters.js";
export type { Exporter, Filed } from "./export/filed.js";
