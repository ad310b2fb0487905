import { harmless } from "./cell.js";
import type { Exporter, Filed } from "./filed.js";
import type { Cell, Column, Table } from "./table/column.js";
import { textExporter } from "./text.js";

/** Comma-separated values (RFC 4180): text in quotes, numbers bare, nothing for null. */
export function csvExporter<R>(name: string, table: Table<Filed, R>): Exporter {
  const { columns, rows } = table;
  return textExporter({
    name,
    extension: "csv",
    head: csvLine(columns.map(({ name }) => name)),
    of: (filed) =>
      rows(filed)
        .map((record) => csvLine(cells(record, columns)))
        .join(""),
  });
}

function cells<R>(record: R, columns: readonly Column<R>[]): Cell[] {
  return columns.map(({ of }) => of(record));
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(",")}\r\n`;

function written(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? `"${harmless(cell).replaceAll('"', '""')}"` : String(cell);
}
