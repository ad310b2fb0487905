import type { Reading, Span } from "../../src/reading/format.js";
import { type Report, type ReportMeta, reportFromText } from "../../src/report/report.js";

/** A reading and its report. */
export interface Whole {
  readonly report: Report;
  readonly reading: Reading;
}

/** Sentences of a report that go together. */
export interface Part {
  readonly whole: Whole;
  /** The first and the one after the last. */
  readonly from: number;
  readonly to: number;
}

type Lists = Pick<
  Reading,
  "sentences" | "actors" | "places" | "times" | "statements" | "events" | "quantities"
>;

const EMPTY: Lists = {
  sentences: [],
  actors: [],
  places: [],
  times: [],
  statements: [],
  events: [],
  quantities: [],
};

/** A report of parts of others, with the reading that their records make: valid, though nobody has read it. */
export function recombined(parts: readonly Part[], meta: ReportMeta): Whole {
  let [text, lists] = ["", EMPTY];
  for (const part of parts) {
    const { start, end } = rangeOf(part);
    const before = text === "" ? "" : `${text}\n\n`;
    lists = joined(lists, cut(part, before.length - start, lists));
    text = before + part.whole.report.text.slice(start, end);
  }
  const report = reportFromText(text, meta);
  const { id, textHash } = report;
  const told = { id, textHash, ...meta, language: null, dateline: null, length: text.length };
  const [first] = parts;
  if (first === undefined) throw new Error("there are no parts");
  const versions = first.whole.reading.reading;
  return {
    report,
    reading: { format: 1, reading: versions, report: told, ...lists, messages: [] },
  };
}

function rangeOf({ whole, from, to }: Part): { start: number; end: number } {
  const { sentences } = whole.reading;
  return { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 };
}

function joined(a: Lists, b: Lists): Lists {
  const names = Object.keys(EMPTY) as (keyof Lists)[];
  return Object.fromEntries(
    names.map((name) => [name, [...a[name], ...b[name]]]),
  ) as unknown as Lists;
}

/** The records of a part, moved by `shift` characters and numbered after those that are there. */
function cut(part: Part, shift: number, there: Lists): Lists {
  const { start, end } = rangeOf(part);
  const isIn = (span: Span) => start <= span.start && span.end <= end;
  const { reading } = part.whole;
  const statements = reading.statements.filter((one) => spansIn(one).every(isIn));
  const events = reading.events.filter((one) => spansIn(one).every(isIn));
  const quantities = reading.quantities.filter((one) => spansIn(one).every(isIn));
  const kept = new Set([...statements, ...events, ...quantities].map(({ id }) => id));
  const move = mover({ shift, kept, there, sentences: there.sentences.length - part.from });
  return {
    sentences: reading.sentences
      .slice(part.from, part.to)
      .map((one) => ({ start: one.start + shift, end: one.end + shift })),
    actors: move(reading.actors.map((one) => ({ ...one, mentions: one.mentions.filter(isIn) }))),
    places: move(reading.places.map((one) => ({ ...one, mentions: one.mentions.filter(isIn) }))),
    times: move(
      reading.times.map((one) =>
        one.spans.every(isIn) ? one : { ...one, basis: "implied" as const, spans: [] },
      ),
    ),
    statements: move(statements),
    events: move(events),
    quantities: move(quantities),
  };
}

interface Moving {
  readonly shift: number;
  /** Of statements, events and quantities; actors, places and times all stay. */
  readonly kept: ReadonlySet<string>;
  readonly there: Lists;
  readonly sentences: number;
}

const ID = /^([aptseq])(\d+)$/;

function mover({ shift, kept, there, sentences }: Moving): <Value>(value: Value) => Value {
  const last = {
    a: there.actors.length,
    p: there.places.length,
    t: there.times.length,
    s: highest(there.statements),
    e: highest(there.events),
    q: highest(there.quantities),
  };
  const move = (value: unknown, field: string): unknown => {
    if (typeof value === "string") {
      const [, letter, number] = (!TEXTS.has(field) && ID.exec(value)) || [];
      if (!letter) return value;
      if ("seq".includes(letter) && !kept.has(value)) return null;
      return `${letter}${Number(number) + last[letter as keyof typeof last]}`;
    }
    if (field === "sentence") return (value as number) + sentences;
    if (Array.isArray(value)) return value.map((one) => move(one, field));
    if (typeof value !== "object" || value === null) return value;
    if (isSpan(value))
      return { start: value.start + shift, end: value.end + shift, text: value.text };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, move(one, name)]));
  };
  return (value) => move(value, "") as typeof value;
}

/** Fields that may hold what looks like an id. */
const TEXTS = new Set(["name", "role", "lemma", "text", "known", "admin1"]);

function highest(records: readonly { readonly id: string }[]): number {
  return Math.max(0, ...records.map(({ id }) => Number(id.slice(1))));
}

function spansIn(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn);
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && "text" in value;
}
