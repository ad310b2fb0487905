/** Rows in one part. */
const ROWS = 2_000;

/**
 * Rows of one table as JSON, in parts of so many rows with commas between them: made before the turn to write is taken, and
 * in bytes, which go from one thread to another without being copied and are nothing for a collector of garbage to go through.
 */
export interface Written {
  readonly columns: readonly string[];
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

export const bytes = new TextEncoder();

/** All rows have the columns of the first. */
export function written(rows: readonly object[]): Written {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    const list = JSON.stringify(rows.slice(at, at + ROWS));
    parts.push(bytes.encode(list.slice("[".length, -"]".length)));
  }
  return { columns: Object.keys(rows[0] ?? {}), parts };
}

export function allWritten(all: readonly Written[]): Written {
  const { columns } = all.find(({ parts }) => parts.length > 0) ?? { columns: [] };
  return { columns, parts: all.flatMap(({ parts }) => parts) };
}
