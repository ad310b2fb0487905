import type { Actor, Event, Reading, Span, Statement, Time } from "../reading/format.js";
import { exampleReading } from "../reading/reading.example.js";
import type { Nation } from "./nation.js";
import type { Piece } from "./piece.js";
import { type Scene, sceneOf } from "./scene.js";

/** Spans of quotations from a text, each looked for after the one before. */
export function spansIn(text: string, quotes: readonly string[]): Span[] {
  let from = 0;
  return quotes.map((quote) => {
    const start = text.indexOf(quote, from);
    if (start < 0) throw new Error(`${quote} does not stand in ${text}`);
    from = start + quote.length;
    return { start, end: from, text: quote };
  });
}

const mention = (text: string): Span => ({ start: 0, end: text.length, text });

function actor(id: Actor["id"], name: string, rest: Partial<Actor>): Actor {
  const open = { country: null, sectors: [], role: null, of: null, known: null };
  return { id, name, kind: "person", ...open, mentions: [mention(name)], ...rest };
}

const [front, official] = [mention("the Northern Front"), mention("A border official")];

/** Who may speak and act in the tables: nobody real but the states. */
export const CAST: readonly Actor[] = [
  actor("a1", "Kari Dahl", { country: "NOR", role: "Interior Minister" }),
  actor("a2", "Norway", { kind: "state", country: "NOR" }),
  actor("a3", "Sweden", { kind: "state", country: "SWE" }),
  actor("a4", "Northern Front", { kind: "organisation", country: "SWE", mentions: [front] }),
  actor("a5", "border official", { kind: "unnamed", country: "SWE", mentions: [official] }),
  actor("a6", "Two Swedish envoys", { kind: "group", country: "SWE", role: "envoys" }),
  actor("a7", "Olav Lund", { country: "NOR", role: "UN envoy" }),
  actor("a8", "Army’s", {
    kind: "organisation",
    country: "NOR",
    mentions: [mention("the Army’s")],
  }),
  actor("a9", "Omar Lie", { country: "NOR", role: "Prime Minister", sectors: ["ELI"] }),
];

export const NATIONS: readonly Nation[] = [
  { code: "NOR", name: "Norway", people: ["Norwegian", "Norwegians"] },
  { code: "SWE", name: "Sweden", people: ["Swedish", "Swede", "Swedes"] },
];

const day = (id: Time["id"], value: string): Time => ({
  ...{ id, value, end: null, precision: "day", basis: "stated" },
  spans: [],
});

const TIMES: readonly Time[] = [day("t1", "2024-02-26"), day("t2", "2023-12-31")];

/** A statement by its words in a text; what is left out is open. */
export interface Said extends Partial<Omit<Statement, "source" | "cue" | "content">> {
  readonly by?: string;
  readonly actor?: Statement["source"]["actor"];
  readonly anonymous?: boolean;
  readonly cue?: string;
  readonly lemma?: string;
  readonly content: readonly string[];
}

export function statementOf(text: string, said: Said): Statement {
  const { by, actor: who = null, anonymous = false, cue, lemma = null, content, ...rest } = said;
  const open = { addressee: null, about: [], channel: null, time: null, within: null };
  return {
    ...{
      id: "s1",
      sentence: 0,
      act: "say",
      form: "indirect",
      answers: null,
      rule: "rule",
      ...open,
    },
    source: { spans: by ? spansIn(text, [by]) : [], actor: who, anonymous },
    cue: { spans: cue ? spansIn(text, [cue]) : [], lemma: lemma ?? cue ?? null },
    content: { spans: spansIn(text, content) },
    ...rest,
  };
}

/** Of the example's happenings, but for what is given. */
export function eventOf(rest: Partial<Event>): Event {
  const [event] = exampleReading.events;
  if (!event) throw new Error("the example has no event");
  const open = { actors: [], recipients: [], place: null, time: null, status: "reported" } as const;
  const positions = [{ holder: "author", stance: "affirms", statement: null, spans: [] }] as const;
  return { ...event, ...open, positions, ...rest };
}

export function exampleScene(text: string, records: Partial<Reading> = {}): Scene {
  const lists = { actors: CAST, times: TIMES, statements: [], events: [], quantities: [] };
  return sceneOf({ ...exampleReading, ...lists, ...records }, text, NATIONS);
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");
