import type { Reading } from "./format.js";
import { type Problem, pathOf } from "./problem.js";

const RECORDS = ["actors", "places", "times", "statements", "events", "quantities"] as const;

/** Fields whose value, where it is a string, is an id; the schema has seen to its letter. */
export const REFERENCES: ReadonlySet<string> = new Set([
  ...["actor", "actors", "of", "holder", "place", "time"],
  ...["statement", "within", "answers", "speech", "event", "same"],
]);

/** Ids used twice, and ids that no record carries. */
export function referenceProblems(reading: Reading): Problem[] {
  const records = RECORDS.flatMap((list) =>
    reading[list].map(({ id }, i) => ({ id, path: pathOf([list, i, "id"]) })),
  );
  const first = new Map(records.map(({ id, path }) => [id, path]).reverse() as [string, string][]);
  const repeated = records
    .filter(({ id, path }) => first.get(id) !== path)
    .map(({ id, path }) => ({ path, text: `${id} is used twice` }));
  return [...repeated, ...dangling(reading, [], first)];
}

function dangling(
  value: unknown,
  path: readonly PropertyKey[],
  ids: Map<string, string>,
): Problem[] {
  if (typeof value === "string") return isMissing(value, path, ids) ? [missing(value, path)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    dangling(inner, [...path, Array.isArray(value) ? Number(name) : name], ids),
  );
}

function isMissing(value: string, path: readonly PropertyKey[], ids: Map<string, string>): boolean {
  const field = path.findLast((key) => typeof key === "string");
  return REFERENCES.has(String(field)) && value !== "author" && !ids.has(value);
}

function missing(id: string, path: readonly PropertyKey[]): Problem {
  return { path: pathOf(path), text: `${id} is not in the reading` };
}
