import type { Span } from "../../src/reading/format.js";
import type { Golden } from "./golden.js";

type Rows = readonly (readonly [name: string, record: object])[];

/**
 * What each record of a reading is called in a comparison: "statement “said” at 120", by what it stands on and not by
 * its id, which moves when another is added before it.
 */
export function anchored(golden: Golden): ReadonlyMap<string, object> {
  const rows: Rows = [
    ["report", golden.report],
    ...golden.sentences.map((one) => [`sentence at ${one.start}`, one] as const),
    ...listed(golden),
    ...golden.messages.map((one) => [`message ${one.code}`, one] as const),
  ];
  const names = unique(rows.map(([name]) => name));
  const byId = new Map(
    rows.flatMap(([, one], i) => ("id" in one ? [[`${one.id}`, names[i] ?? ""]] : [])),
  );
  return new Map(rows.map(([, record], i) => [names[i] ?? "", named(record, byId)]));
}

function listed(golden: Golden): Rows {
  return [
    ...golden.actors.map((one) => [`actor ${one.name}`, one] as const),
    ...golden.places.map((one) => [`place ${one.name}`, one] as const),
    ...golden.times.map((one) => [`time ${at(one.spans) ?? one.value}`, one] as const),
    ...golden.statements.map(
      (one) => [`statement ${at(one.cue.spans) ?? at(one.content.spans)}`, one] as const,
    ),
    ...golden.events.map((one) => [`event ${at(one.trigger.spans)}`, one] as const),
    ...golden.quantities.map((one) => [`quantity ${at(one.spans)}`, one] as const),
  ] satisfies Rows;
}

/** "“said” at 120" */
function at([first]: readonly Span[]): string | null {
  return first ? `“${first.text}” at ${first.start}` : null;
}

/** The second of a name is "… (2)". */
function unique(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

/** A record without its id, with names for the ids in it and spans as "“said” 120–124". */
function named(record: object, names: ReadonlyMap<string, string>): object {
  const { id: _, ...fields } = record as { id?: unknown };
  return plainly(fields, names) as object;
}

function plainly(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => plainly(item, names));
  if (typeof value !== "object" || value === null) return value;
  if (isSpan(value)) return `“${value.text}” ${value.start}–${value.end}`;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainly(one, names)]));
}

const isSpan = (value: object): value is Span =>
  "start" in value && "end" in value && "text" in value;
