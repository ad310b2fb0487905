import type { ByteWriter, ColumnSource } from "hyparquet-writer";
import { wellFormed } from "./cell.js";
import type { Exporter, Filed } from "./filed.js";
import { pour } from "./pour.js";
import type { Cell, Column, ColumnType, Table } from "./table/column.js";

/** Rows in a group, which is what is held in memory: about 10 MB of events. Readers are fastest with many. */
const GROUP = 10_000;

const TYPES = { text: "STRING", integer: "INT32", decimal: "DOUBLE", flag: "BOOLEAN" } as const;

/** What `TYPES` are in a file's schema. */
const ELEMENTS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  decimal: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
} as const satisfies Record<ColumnType, object>;

/** Apache Parquet, every column nullable. */
export function parquetExporter<R>(name: string, table: Table<Filed, R>): Exporter {
  return {
    name,
    extension: "parquet",
    write: (filed, out) => pour(parquetBytes(filed, table), out),
  };
}

/** A file's bytes, group by group; the same for the same rows. */
export async function* parquetBytes<S, R>(
  filed: AsyncIterable<S>,
  { rows, columns }: Table<S, R>,
): AsyncIterable<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns) });
  let group: R[] = [];
  for await (const one of filed) {
    group.push(...rows(one));
    if (group.length < GROUP) continue;
    await writer.write({ columnData: columnData(group, columns), rowGroupSize: group.length });
    yield taken(bytes);
    group = [];
  }
  if (group.length > 0)
    await writer.write({ columnData: columnData(group, columns), rowGroupSize: group.length });
  await writer.finish();
  yield taken(bytes);
}

/** The bytes so far; the writer goes on with an empty buffer, and counts on. */
function taken(bytes: ByteWriter): Uint8Array {
  const copy = bytes.getBytes().slice();
  bytes.index = 0;
  return copy;
}

function schemaOf<R>(columns: readonly Column<R>[]) {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type }) => ({
      name,
      repetition_type: "OPTIONAL" as const,
      ...ELEMENTS[type],
    })),
  ];
}

function columnData<R>(group: readonly R[], columns: readonly Column<R>[]): ColumnSource[] {
  return columns.map(({ name, type, of }) => ({
    ...{ name, type: TYPES[type], offsetIndex: false },
    data: group.map((record) => safe(of(record))),
  }));
}

const safe = (cell: Cell): Cell => (typeof cell === "string" ? wellFormed(cell) : cell);
