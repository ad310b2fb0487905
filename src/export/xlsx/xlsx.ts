import { Readable, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ZipFile } from "yazl";
import type { Exporter, Filed } from "../filed.js";
import { batched } from "../pour.js";
import type { Column, Table } from "../table/column.js";
import { partsOf, sheetPath } from "./parts.js";
import { rowXml, SHEET_TAIL, sheetHead } from "./sheet.js";

/** What a sheet holds (ECMA-376 and Excel), the names of the columns included. Further rows go to further sheets. */
const MOST_ROWS = 1_048_576;

/** The archive's own date, so that the same records make the same file. */
const MTIME = new Date(Date.UTC(2000, 0, 1));

interface Book<R> {
  readonly zip: ZipFile;
  readonly rows: AsyncIterator<R>;
  readonly columns: readonly Column<R>[];
  readonly mostRows: number;
}

/** An Office Open XML workbook, as a stream: rows go out as they come. */
export function xlsxExporter<R>(
  name: string,
  table: Table<Filed, R>,
  mostRows: number = MOST_ROWS,
): Exporter {
  return {
    name,
    extension: "xlsx",
    write: (filed, out) => writeBook(filed, table, out, mostRows),
  };
}

async function writeBook<R>(
  filed: AsyncIterable<Filed>,
  { name, columns, rows }: Table<Filed, R>,
  out: Writable,
  mostRows: number,
): Promise<void> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const all = flattened(filed, rows);
  const archive = zip.outputStream as Readable;
  zip.on("error", (error: Error) => archive.destroy(error));
  const poured = pipeline(archive, out, { end: false });
  const filled = fill({ zip, rows: all, columns, mostRows }, name).catch((error: Error) => {
    archive.destroy(error);
  });
  try {
    await poured;
    await filled;
  } finally {
    await all.return?.(undefined);
  }
}

async function* flattened<R>(
  filed: AsyncIterable<Filed>,
  rows: Table<Filed, R>["rows"],
): AsyncGenerator<R> {
  for await (const one of filed) yield* rows(one);
}

async function fill<R>(book: Book<R>, name: string): Promise<void> {
  const names: string[] = [];
  let next = await book.rows.next();
  do {
    names.push(names.length === 0 ? name : `${name} ${names.length + 1}`);
    next = await addSheet(book, next, names.length);
  } while (!next.done);
  for (const [path, xml] of partsOf(names))
    book.zip.addBuffer(Buffer.from(xml), path, { mtime: MTIME });
  book.zip.end();
}

/** @returns the first row that found no room */
async function addSheet<R>(
  book: Book<R>,
  first: IteratorResult<R>,
  number: number,
): Promise<IteratorResult<R>> {
  let next = first;
  const { rows, columns, mostRows } = book;
  async function* xml(): AsyncIterable<string> {
    yield sheetHead(columns);
    for (let row = 2; !next.done && row <= mostRows; row++) {
      const record = next.value;
      yield rowXml(
        columns.map(({ of }) => of(record)),
        row,
      );
      next = await rows.next();
    }
    yield SHEET_TAIL;
  }
  const sheet = Readable.from(batched(xml()), { highWaterMark: 1 });
  book.zip.addReadStream(sheet, sheetPath(number), { mtime: MTIME });
  await finished(sheet);
  return next;
}
