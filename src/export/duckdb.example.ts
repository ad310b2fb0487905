import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export type Row = Readonly<Record<string, unknown>>;

/** What DuckDB reads from a file of these bytes. @param query with FILE in place of the file's path */
export async function readByDuckdb(bytes: Buffer, query: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-export-"));
  const path = join(folder, "written");
  writeFileSync(path, bytes);
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    const result = await connection.runAndReadAll(query.replace("FILE", `'${path}'`));
    return result.getRowObjectsJson() as Row[];
  } finally {
    connection.closeSync();
    database.closeSync();
    rmSync(folder, { recursive: true });
  }
}
