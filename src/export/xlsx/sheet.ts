import { harmless } from "../cell.js";
import type { Cell, Column } from "../table/column.js";

/** What a spreadsheet holds in a cell: ECMA-376 and Excel, 32,767 characters. */
const MOST_CHARACTERS = 32_767;

/** The styles of parts.ts. */
const TEXT_STYLE = 1;
const HEAD_STYLE = 2;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" ' +
  'state="frozen"/></sheetView></sheetViews><sheetData>';

/** The XML of a sheet as far as its rows, with the names of the columns in the first. */
export function sheetHead<R>(columns: readonly Column<R>[]): string {
  const cells = columns.map(({ name }, at) => textCell(name, `${letters(at)}1`, HEAD_STYLE));
  return `${HEAD}<row r="1">${cells.join("")}</row>`;
}

export const SHEET_TAIL = "</sheetData></worksheet>";

/** @param number of the row in its sheet, from 1 */
export function rowXml(cells: readonly Cell[], number: number): string {
  const written = cells.map((cell, at) => cellXml(cell, `${letters(at)}${number}`));
  return `<row r="${number}">${written.join("")}</row>`;
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell, at, TEXT_STYLE);
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}"><v>${cell}</v></c>`;
}

function textCell(text: string, at: string, style: number): string {
  const safe = escaped(shortened(harmless(text)));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** Text that a cell holds; what was cut shows. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** "_x0041_" would be read as "A" (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
