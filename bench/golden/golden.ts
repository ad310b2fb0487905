import type { Reading } from "../../src/reading/format.js";

/** A reading without the versions that made it, which change more often than what is read. */
export type Golden = Omit<Reading, "reading">;

export function goldenOf({ reading: _versions, ...rest }: Reading): Golden {
  return rest;
}

/** Longer values go over several lines. Characters. */
const WIDTH = 110;

/** JSON for people and for `git diff`: what fits on a line is on one. */
export function written(golden: Golden): string {
  return `${block(golden, "")}\n`;
}

function block(value: unknown, indent: string): string {
  const line = inline(value);
  const isTop = indent === "";
  if (!isTop && line.length + indent.length <= WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + block(item, inner));
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null) return line;
  const fields = Object.entries(value).map(
    ([name, field]) => `${inner}${JSON.stringify(name)}: ${block(field, inner)}`,
  );
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

/** `{ "start": 0, "end": 5 }`, on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(inline).join(", ")}]` : "[]";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${JSON.stringify(name)}: ${inline(field)}`,
  );
  return `{ ${fields.join(", ")} }`;
}
