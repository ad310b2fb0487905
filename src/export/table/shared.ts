import type { Reading, Time } from "../../reading/format.js";
import type { Report } from "../../report/report.js";
import { type Column, text } from "./column.js";

interface Anchored {
  readonly report: Report;
  readonly reading: Reading;
  readonly origin: string | null;
  readonly quote: string;
}

/** Where a record stands: what one needs to cite it. */
export const anchorColumns: readonly Column<Anchored>[] = [
  text("quote", ({ quote }) => quote),
  text("outlet", ({ report }) => report.publisher),
  text("published", ({ report }) => report.published),
  text("title", ({ report }) => report.title),
  text("url", ({ report }) => report.url),
  text("report", ({ report }) => report.id),
  text("origin", ({ origin }) => origin),
];

export function timeColumns<R>(of: (record: R) => Time | null): Column<R>[] {
  return [
    text("date", (record) => of(record)?.value ?? null),
    text("date_end", (record) => of(record)?.end ?? null),
    text("date_precision", (record) => of(record)?.precision ?? null),
    text("date_basis", (record) => of(record)?.basis ?? null),
  ];
}
