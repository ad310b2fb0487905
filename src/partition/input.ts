import { type Table, text } from "../export/table/column.js";
import type { Report } from "../report/report.js";

/** What became of one thing that was found, and the report that it is. */
export interface InputRecord {
  readonly input: string;
  readonly became: "read" | "copy" | "foreign" | "failed" | "skipped";
  readonly why: string | null;
  readonly report: Report | null;
}

/** One row each: nothing is left out silently. */
export const inputTable: Table<InputRecord, InputRecord> = {
  name: "inputs",
  rows: (record) => [record],
  columns: [
    text("input", ({ input }) => input),
    text("became", ({ became }) => became),
    text("why", ({ why }) => why),
    text("report", ({ report }) => report?.id ?? null),
    text("title", ({ report }) => report?.title ?? null),
    text("outlet", ({ report }) => report?.publisher ?? null),
    text("published", ({ report }) => report?.published ?? null),
    text("url", ({ report }) => report?.url ?? null),
    text("text_hash", ({ report }) => report?.textHash ?? null),
  ],
};
