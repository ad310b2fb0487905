import type { Value } from "./review.js";

type Fields = Readonly<Record<string, Value>>;

/** What a person may not correct: ids, and which rule made the record. */
const FIXED: ReadonlySet<string> = new Set(["id", "rule"]);

/** The value of "source.actor"; undefined where a record has no such field. */
export function fieldOf(record: object, path: string): Value | undefined {
  let value: Value | undefined = record as Fields;
  for (const name of path.split(".")) {
    if (!isFields(value) || FIXED.has(name)) return undefined;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** The same record with another value there. */
export function withField<R extends object>(record: R, path: string, value: Value): R {
  const [name = "", ...rest] = path.split(".");
  const inner = (record as Fields)[name];
  const next =
    rest.length === 0 || !isFields(inner) ? value : withField(inner, rest.join("."), value);
  return { ...record, [name]: next };
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
