import type { Actor, Place, Time } from "../reading/format.js";
import type { Filed } from "./filed.js";
import { jsonText } from "./json.js";
import {
  type EventRecord,
  eventRecords,
  type Figure,
  type Holder,
  type Party,
  type StatementRecord,
  statementRecords,
} from "./records.js";
import { textExporter } from "./text.js";

/** One statement or event a line, with the words of format 1, and what its ids mean in their place. */
export const jsonlExporter = textExporter({
  name: "jsonl",
  extension: "jsonl",
  of: (filed) =>
    [
      ...statementRecords(filed).map((record) => statementLine(record)),
      ...eventRecords(filed).map((record) => eventLine(record)),
    ].join(""),
});

const line = (value: object): string => `${jsonText(value)}\n`;

function eventLine(record: EventRecord): string {
  const { key, incident, event, actors, recipients, mediators, positions, figures } = record;
  const { id: _id, ...rest } = event;
  return line({
    ...{ record: "event", id: key, incident, ...anchor(record), ...rest },
    ...{ speech: keyed(record, event.speech), same: keyed(record, event.same) },
    actors: actors.map(partyOf),
    recipients: recipients.map(partyOf),
    mediators: mediators.map(partyOf),
    place: event.place && { ...event.place, place: placeOf(record.place) },
    time: event.time && { ...event.time, time: timeOf(record.time) },
    positions: positions.map(({ holder, position }) => ({
      ...position,
      holder: holderOf(holder),
      statement: keyed(record, position.statement),
    })),
    figures: figures.map((figure) => figureOf(record, figure)),
  });
}

function statementLine(record: StatementRecord): string {
  const { key, statement, source, addressees, about, time } = record;
  const { id: _id, ...rest } = statement;
  return line({
    ...{ record: "statement", id: key, ...anchor(record), ...rest },
    source: { ...statement.source, actor: source && actorOf(source) },
    addressee: statement.addressee && {
      spans: statement.addressee.spans,
      actors: addressees.map(actorOf),
    },
    about: about.map((actor, at) => ({
      actor: actorOf(actor),
      spans: statement.about[at]?.spans ?? [],
    })),
    time: timeOf(time),
    within: keyed(record, statement.within),
    answers: keyed(record, statement.answers),
  });
}

function anchor({
  report,
  reading,
  origin,
  quote,
  reviewed,
}: EventRecord | StatementRecord): object {
  const { id, title, publisher, url, published } = report;
  return {
    report: { id, title, publisher, url, published },
    ...{ origin, quote, reviewed, reading: reading.reading },
  };
}

function keyed({ report }: { readonly report: Filed["report"] }, id: string | null): string | null {
  return id === null ? null : `${report.id}:${id}`;
}

const holderOf = (holder: Holder) => (holder === null ? "author" : actorOf(holder));

function partyOf({ actor, spans, inferred }: Party): object {
  return { actor: actorOf(actor), spans, inferred };
}

function actorOf({ name, kind, country, sectors, role, known }: Actor): object {
  return { name, kind, country, sectors, role, known };
}

function placeOf(place: Place | null): object | null {
  if (place === null) return null;
  const { id: _id, mentions: _mentions, ...rest } = place;
  return rest;
}

function timeOf(time: Time | null): object | null {
  if (time === null) return null;
  const { id: _id, ...rest } = time;
  return rest;
}

function figureOf(record: EventRecord, { quantity, of, holder }: Figure): object {
  const { kind, low, high, statement, spans } = quantity;
  const by = { of: of && actorOf(of), holder: holderOf(holder) };
  return { kind, low, high, ...by, statement: keyed(record, statement), spans };
}
