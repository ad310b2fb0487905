import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { type Filed, filedWhole } from "../export/filed.js";
import { parquetBytes } from "../export/parquet.js";
import type { Table } from "../export/table/column.js";
import { eventTable } from "../export/table/events.js";
import { figureTable } from "../export/table/figures.js";
import { statementTable } from "../export/table/statements.js";
import type { Reading } from "../reading/format.js";
import type { Report } from "../report/report.js";
import { INPUTS, READINGS } from "./code.js";
import { type InputRecord, inputTable } from "./input.js";

export const LAYOUTS = ["parquet", "jsonl"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Lays out what was coded into a folder: as tables for databases, or as readings, format 1, one a line. */
export async function laidOut(folder: string, layout: Layout): Promise<void> {
  const readings = join(folder, READINGS);
  const inputs = join(folder, INPUTS);
  if (layout === "jsonl") return bare(folder);
  await table(folder, filedIn(readings), eventTable);
  await table(folder, filedIn(readings), statementTable);
  await table(folder, filedIn(readings), figureTable);
  await table(folder, linesOf<InputRecord>(inputs), inputTable);
  await rm(readings);
  await rm(inputs);
}

/** The texts stay where they are: a reading has all else of its report. */
async function bare(folder: string): Promise<void> {
  const draft = join(folder, "draft");
  const lines = async function* () {
    for await (const { reading } of linesOf<Kept>(join(folder, READINGS)))
      yield `${JSON.stringify(reading)}\n`;
  };
  await pipeline(lines, createWriteStream(draft));
  await rename(draft, join(folder, READINGS));
}

interface Kept {
  readonly report: Report;
  readonly reading: Reading;
}

async function table<S, R>(folder: string, from: AsyncIterable<S>, of: Table<S, R>): Promise<void> {
  const out = createWriteStream(join(folder, `${of.name}.parquet`));
  await pipeline(parquetBytes(from, of), out);
}

async function* filedIn(file: string): AsyncGenerator<Filed> {
  for await (const { report, reading } of linesOf<Kept>(file)) yield filedWhole(report, reading);
}

async function* linesOf<Line>(file: string): AsyncGenerator<Line> {
  const lines = createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) yield JSON.parse(line);
}
