import { expect, test } from "vitest";
import * as dateline from "./index.js";

test("the public surface", () => {
  expect(Object.keys(dateline).sort()).toEqual([
    "CodebookFault",
    "MAX_REPORT_BYTES",
    "ReportFault",
    "decode",
    "exporters",
    "jsonSchema",
    "loadCodebook",
    "loadGazetteer",
    "loadReader",
    "read",
    "readingOf",
    "readingSchema",
    "reportFromText",
    "validate",
  ]);
});
