/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** "text" holds codes too: "010" is not 10. */
export type ColumnType = "text" | "integer" | "decimal" | "flag";

export interface Column<R> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (record: R) => Cell;
}

/** Records of one kind, and how each becomes a row. */
export interface Table<S, R> {
  readonly name: string;
  readonly rows: (source: S) => readonly R[];
  readonly columns: readonly Column<R>[];
}

export function text<R>(name: string, of: (record: R) => string | null): Column<R> {
  return { name, type: "text", of };
}

export function integer<R>(name: string, of: (record: R) => number | null): Column<R> {
  return { name, type: "integer", of };
}

export function decimal<R>(name: string, of: (record: R) => number | null): Column<R> {
  return { name, type: "decimal", of };
}

export function flag<R>(name: string, of: (record: R) => boolean | null): Column<R> {
  return { name, type: "flag", of };
}

/** A column of a layout that is not ours, of which nothing is known. */
export function empty<R>(name: string): Column<R> {
  return { name, type: "text", of: () => null };
}
