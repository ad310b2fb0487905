import readXlsxFile, { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { harmless } from "../cell.js";
import { exampleFiled, filedWith, HOSTILE, sampleFiled, writtenBy } from "../filed.example.js";
import { eventTable } from "../table/events.js";
import { statementTable } from "../table/statements.js";
import { rowXml } from "./sheet.js";
import { xlsxExporter } from "./xlsx.js";

const events = xlsxExporter("xlsx", eventTable);
const at = (name: string) => eventTable.columns.findIndex((column) => column.name === name);

test("a row, with text as text and numbers as numbers", async () => {
  const [head, raid] = await readSheet(await writtenBy(events, [exampleFiled]));
  expect(head).toEqual(eventTable.columns.map(({ name }) => name));
  expect(raid?.[at("cameo")]).toBe("190");
  expect(raid?.[at("score")]).toBe(-9);
  expect(raid?.[at("historical")]).toBe(false);
  expect(raid?.[at("lat")]).toBeNull();
  expect(raid?.[at("injured")]).toBe("40 by Sweden");
});

describe("hostile values", () => {
  test.each(HOSTILE)("$what", async ({ value }) => {
    const rows = await readSheet(await writtenBy(events, [filedWith(value), exampleFiled]));
    expect(rows).toHaveLength(5);
    const quote = harmless(value).trim();
    const want = quote.length > 32_767 ? `${quote.slice(0, 32_766)}…` : quote;
    // the reader trims, and leaves _x005F_ as it stands
    expect(String(rows[1]?.[at("quote")]).replace("_x005F_", "_")).toBe(want);
  });
});

test.each([
  { cell: "=1+1", want: "'=1+1" },
  { cell: "<b>", want: "&lt;b&gt;" },
  { cell: "_x0041_", want: "_x005F_x0041_" },
  { cell: " blank ", want: " blank " },
  { cell: "010", want: "010" },
])("$cell is text and never a formula", ({ cell, want }) =>
  expect(rowXml([cell], 2)).toBe(
    `<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">${want}</t></is></c></row>`,
  ),
);

test("the columns after Z", () => {
  const row = rowXml(
    Array.from({ length: 703 }, (_, column) => column),
    1,
  );
  expect(row).toContain('<c r="Z1"><v>25</v></c><c r="AA1"><v>26</v></c>');
  expect(row).toContain('<c r="ZZ1"><v>701</v></c><c r="AAA1"><v>702</v></c>');
});

test("every record of the samples", async () => {
  const filed = sampleFiled();
  const rows = await readSheet(
    await writtenBy(xlsxExporter("xlsx-statements", statementTable), filed),
  );
  expect(rows).toHaveLength(1 + filed.flatMap((one) => one.statements).length);
});

test("what a sheet cannot hold goes on in the next", async () => {
  const small = xlsxExporter("xlsx", eventTable, 3);
  const sheets = await readXlsxFile(await writtenBy(small, [exampleFiled, exampleFiled]));
  expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
    ["events", 3],
    ["events 2", 3],
  ]);
});

test("no records are an empty sheet", async () => {
  expect(await readSheet(await writtenBy(events, []))).toHaveLength(1);
});
