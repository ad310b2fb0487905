import type { Value } from "../../src/ledger/review/review.js";
import type { Actor, Event, Reading, Span, Statement } from "../../src/reading/format.js";
import { EVENT_TYPES, PLOVER } from "../../src/reading/plover.js";
import { ACTS, FORMS } from "../../src/reading/vocabulary.js";

interface Option {
  readonly value: string;
  readonly name: string;
}

/** How a field is corrected: one of a list, some of it, words of the text, or who holds what. */
export type Editor = ListEditor | WordsEditor | PositionsEditor;

interface WordsEditor {
  readonly is: "words";
  readonly field: string;
  readonly name: string;
  readonly now: readonly Span[];
}

interface PositionsEditor {
  readonly is: "positions";
  readonly field: string;
  readonly name: string;
  readonly event: Event;
}

interface ListEditor {
  readonly is: "list";
  readonly field: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly many: boolean;
  readonly now: readonly string[];
  readonly corrected: (chosen: readonly string[]) => Value;
}

const NONE: Option = { value: "", name: "none" };
const words = (list: readonly string[]): Option[] => list.map((one) => ({ value: one, name: one }));
const YES_NO: readonly Option[] = [
  { value: "no", name: "no" },
  { value: "yes", name: "yes" },
];

/** The fields of a record that can be corrected here. */
export function editorsOf(reading: Reading, record: string): Editor[] {
  const event = reading.events.find(({ id }) => id === record);
  if (event) return eventEditors(reading, event);
  const statement = reading.statements.find(({ id }) => id === record);
  return statement ? statementEditors(reading, statement) : [];
}

function eventEditors(reading: Reading, event: Event): Editor[] {
  const { type, mode, place, time, historical } = event;
  return [
    one("type", "type", words(EVENT_TYPES), type, ([chosen = type]) => chosen),
    ...(PLOVER[type].modes.length > 0
      ? [
          {
            ...some("mode", "mode", words(PLOVER[type].modes), mode),
            corrected: (all: readonly string[]) => [...all],
          },
        ]
      : []),
    ...(["actors", "recipients", "mediators"] as const).map((side) =>
      partiesEditor(reading, event, side),
    ),
    one("place", "place", [NONE, ...named(reading.places)], place?.place ?? "", ([chosen]) =>
      chosen ? { place: chosen, spans: [], inferred: true } : null,
    ),
    one("time", "time", [NONE, ...timesOf(reading)], time?.time ?? "", ([chosen]) =>
      chosen ? { time: chosen, inferred: true } : null,
    ),
    one(
      "historical",
      "told as history",
      YES_NO,
      historical ? "yes" : "no",
      ([chosen]) => chosen === "yes",
    ),
    { is: "positions", field: "positions", name: "who affirms or denies it", event },
    inWords("trigger.spans", "words that name it", event.trigger.spans),
  ];
}

function statementEditors(reading: Reading, statement: Statement): Editor[] {
  const { act, form, source } = statement;
  const actors = [NONE, ...reading.actors.map(actorOption)];
  return [
    one("source.actor", "source", actors, source.actor ?? "", ([chosen]) => chosen || null),
    one(
      "source.anonymous",
      "anonymous",
      YES_NO,
      source.anonymous ? "yes" : "no",
      ([chosen]) => chosen === "yes",
    ),
    one("act", "act", [NONE, ...words(ACTS)], act ?? "", ([chosen]) => chosen || null),
    one("form", "form", words(FORMS), form, ([chosen = form]) => chosen),
    inWords("source.spans", "words for who says it", source.spans),
    inWords("cue.spans", "words that say so", statement.cue.spans),
    inWords("content.spans", "words of what was said", statement.content.spans),
  ];
}

/** Who stays keeps the words that say so; who is put in is not said there. */
function partiesEditor(
  reading: Reading,
  event: Event,
  side: "actors" | "recipients" | "mediators",
): ListEditor {
  const parties = event[side];
  return {
    ...some(
      side,
      side,
      reading.actors.map(actorOption),
      parties.map(({ actor }) => actor),
    ),
    corrected: (chosen) =>
      chosen.map((actor) => {
        const before = parties.find((party) => party.actor === actor);
        return {
          actor,
          spans: [...(before?.spans ?? [])].map((span) => ({ ...span })),
          inferred: before?.inferred ?? true,
        };
      }),
  };
}

function one(
  field: string,
  name: string,
  options: readonly Option[],
  now: string,
  corrected: ListEditor["corrected"],
): ListEditor {
  return { is: "list", field, name, options, many: false, now: [now], corrected };
}

function some(
  field: string,
  name: string,
  options: readonly Option[],
  now: readonly string[],
): Omit<ListEditor, "corrected"> {
  return { is: "list", field, name, options, many: true, now };
}

const inWords = (field: string, name: string, now: readonly Span[]): WordsEditor => ({
  ...{ is: "words", field, name, now },
});

export const actorOption = ({ id, name, country }: Actor): Option => ({
  value: id,
  name: country === null ? name : `${name} (${country})`,
});

const named = (list: readonly { readonly id: string; readonly name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ value: id, name }));

const timesOf = ({ times }: Reading): Option[] =>
  times.map(({ id, value, end, spans }) => ({
    value: id,
    name: [value, end].filter(Boolean).join(" – ") || spans.map(({ text }) => text).join(" "),
  }));
