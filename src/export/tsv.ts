import { harmless } from "./cell.js";
import type { Exporter, Filed } from "./filed.js";
import type { Cell, Table } from "./table/column.js";
import { textExporter } from "./text.js";

/** Tab-separated values without quoting, in another project's layout. */
export function tsvExporter<R>(
  table: Table<Filed, R>,
  { head, extension }: { readonly head: boolean; readonly extension: string },
): Exporter {
  const { name, columns, rows } = table;
  return textExporter({
    name,
    extension,
    head: head ? line(columns.map(({ name }) => name)) : "",
    of: (filed) =>
      rows(filed)
        .map((record) => line(columns.map(({ of }) => of(record))))
        .join(""),
  });
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join("\t")}\n`;

/** Straight quote marks go: to some programs one at the start of a cell runs to the next, over all rows between. */
function written(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? unquoted(cell) : String(cell);
}

export function unquoted(text: string): string {
  return harmless(text).replaceAll('"', "\u201D").replaceAll("'", "\u2019");
}
