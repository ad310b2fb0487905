import { anchored } from "./anchors.js";
import type { Golden } from "./golden.js";

/**
 * What has changed between two readings of a report, a line each: records that are gone (-) or new (+), and of those
 * that stay the fields that differ. Ids that merely moved are no change. Empty where nothing has.
 */
export function changes(before: Golden, after: Golden): string[] {
  const old = anchored(before);
  const now = anchored(after);
  const gone = [...old].filter(([name]) => !now.has(name));
  const added = [...now].filter(([name]) => !old.has(name));
  const kept = [...old].flatMap(([name, record]) => {
    const other = now.get(name);
    return other ? fieldChanges(name, record, other) : [];
  });
  return [
    ...gone.map(([name, record]) => `- ${name}: ${brief(record)}`),
    ...added.map(([name, record]) => `+ ${name}: ${brief(record)}`),
    ...kept,
  ];
}

function fieldChanges(name: string, before: object, after: object): string[] {
  const changed = changesIn(before, after, "");
  return changed.length > 0 ? [`  ${name}`, ...changed] : [];
}

/** Field by field, and into those that have fields of their own: "source.actor: 1 → 2". */
function changesIn(before: object, after: object, path: string): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [one, other] = [old.get(field), now.get(field)];
    if (hasFields(one) && hasFields(other)) return changesIn(one, other, `${path}${field}.`);
    const change = changeOf(one, other);
    return change === null ? [] : [`    ${path}${field}: ${change}`];
  });
}

const hasFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "1 → 2"; of lists only what went and what came: "- 1 + 2". */
function changeOf(before: unknown, after: unknown): string | null {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  if (old.join() === now.join()) return null;
  const gone = old.filter((item) => !now.includes(item)).map((item) => `- ${item}`);
  const added = now.filter((item) => !old.includes(item)).map((item) => `+ ${item}`);
  const isList = Array.isArray(before) && Array.isArray(after) && gone.length + added.length > 0;
  return isList ? [...gone, ...added].join(" ") : `${written(before)} → ${written(after)}`;
}

const itemsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(written) : [written(value)];

const written = (value: unknown): string => JSON.stringify(value) ?? "absent";

/** What a record says, without what it leaves open. */
function brief(record: object): string {
  const fields = Object.entries(record).filter(([, value]) => !isOpen(value));
  return fields.map(([field, value]) => `${field} ${JSON.stringify(value)}`).join(", ");
}

const isOpen = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);
