import { open } from "node:fs/promises";
import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { gather } from "../chunks.js";
import { ReportFault } from "../fault.js";
import { type Limits, size } from "../limits.js";
import { attempt, type Opened, type Piece } from "../piece.js";
import { columnsFor, rowDraft } from "./mapping.js";

/** Rows that are held at once: texts of some 5 kB. */
const ROWS = 256;

/** What the wanted columns of one group of rows may have, unpacked; most programs write groups of 100 MB. In bytes. */
const GROUP = 1_000_000_000;

/**
 * Apache Parquet: a row a report, the columns as those of a table. Only the columns that are wanted are read.
 * @param path the file it is, which is then read in place; else it is kept in memory
 */
export async function* parquetPieces(
  path: string | undefined,
  { whole, mapping, limits }: Opened,
): AsyncGenerator<Piece> {
  const { file, close } = path === undefined ? await kept(whole, limits) : await inPlace(path);
  try {
    const { parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
    const { compressors } = await import("hyparquet-compressors");
    const metadata = await parquetMetadataAsync(file).catch(damaged);
    const columns = columnsFor(mapping, columnsIn(metadata));
    refuseLargeGroups(metadata, columns);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += ROWS) {
      const rowEnd = Math.min(rows, rowStart + ROWS);
      const range = { rowStart, rowEnd, columns, useOffsetIndex: true };
      const found = await parquetReadObjects({ file, metadata, compressors, ...range }).catch(
        damaged,
      );
      for (const [at, row] of found.entries())
        yield attempt(`row ${rowStart + at + 1}`, () => rowDraft(plainRow(row, limits), mapping));
    }
  } finally {
    await close();
  }
}

interface File {
  readonly file: AsyncBuffer;
  readonly close: () => Promise<void>;
}

async function inPlace(path: string): Promise<File> {
  const handle = await open(path);
  const { size: byteLength } = await handle.stat();
  const slice = async (start: number, end = byteLength) => {
    const bytes = new Uint8Array(Math.max(0, end - start));
    await handle.read(bytes, 0, bytes.length, start);
    return bytes.buffer;
  };
  return { file: { byteLength, slice }, close: () => handle.close() };
}

async function kept(whole: Opened["whole"], { archive }: Limits): Promise<File> {
  const bytes = await gather(whole, archive).catch((error: unknown) => {
    if (!(error instanceof ReportFault && error.kind === "too-large")) throw error;
    const why = `it is Parquet of over ${size(archive)}, and not a file of its own`;
    throw new ReportFault("too-large", why, "save it as a file and name that");
  });
  const buffer = new Uint8Array(bytes).buffer;
  return { file: buffer, close: async () => {} };
}

/** Those of the outermost level, in their order. */
function columnsIn({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  for (let at = 1; at < schema.length; at += spanOf(schema, at)) names.push(schema[at]?.name ?? "");
  return names;
}

/** How many entries of the schema a column takes, with what is in it. */
function spanOf(schema: FileMetaData["schema"], at: number): number {
  let span = 1;
  for (let child = 0; child < (schema[at]?.num_children ?? 0); child++)
    span += spanOf(schema, at + span);
  return span;
}

/** @throws ReportFault too-large */
function refuseLargeGroups({ row_groups }: FileMetaData, columns: readonly string[]): void {
  for (const { columns: chunks } of row_groups) {
    const wanted = chunks.filter(({ meta_data }) =>
      columns.includes(meta_data?.path_in_schema[0] ?? ""),
    );
    const bytes = wanted.reduce(
      (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
      0,
    );
    if (bytes <= GROUP) continue;
    const why = `a group of its rows has over ${size(GROUP)}`;
    throw new ReportFault("too-large", why, "write it with smaller groups of rows");
  }
}

/** What a cell of Parquet may be and one of JSON may not. */
function plainRow(row: Readonly<Record<string, unknown>>, limits: Limits) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, plain(value, limits)]),
  );
}

function plain(value: unknown, { report }: Limits): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string" && value.length > report)
    throw new ReportFault("too-large", `it is over ${size(report)}`, "leave it out");
  return value;
}

function damaged(error: unknown): never {
  if (error instanceof ReportFault) throw error;
  const why = `the Parquet file is damaged: ${error instanceof Error ? error.message : error}`;
  throw new ReportFault("damaged", why, "fetch or write it again");
}
