import type {
  Actor,
  Event,
  Place,
  Position,
  Quantity,
  Reading,
  Span,
  Statement,
  Time,
} from "../reading/format.js";
import type { Report } from "../report/report.js";
import type { Filed } from "./filed.js";

/** Who holds a position or gives a figure; null is the report itself. */
export type Holder = Actor | null;

export interface Party {
  readonly actor: Actor;
  readonly spans: readonly Span[];
  readonly inferred: boolean;
}

/** What every record has of the report it stands in. */
interface Anchored {
  readonly report: Report;
  readonly reading: Reading;
  readonly origin: string | null;
  /** The record's id outside its reading: "56bd3c7587e2e5d1:e3". */
  readonly key: string;
  /** The words of the sentence that it stands in. */
  readonly quote: string;
  /** What people did to it; null where nobody has. */
  readonly reviewed: string | null;
}

/** An event with what its ids mean. */
export interface EventRecord extends Anchored {
  readonly event: Event;
  readonly incident: string | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mediators: readonly Party[];
  readonly place: Place | null;
  readonly time: Time | null;
  readonly positions: readonly { readonly holder: Holder; readonly position: Position }[];
  readonly figures: readonly Figure[];
}

/** How many, of whom, on whose word. */
export interface Figure {
  readonly quantity: Quantity;
  readonly of: Actor | null;
  readonly holder: Holder;
}

export interface FigureRecord extends Figure {
  readonly told: EventRecord;
}

export interface StatementRecord extends Anchored {
  readonly statement: Statement;
  readonly source: Actor | null;
  readonly addressees: readonly Actor[];
  readonly about: readonly Actor[];
  readonly time: Time | null;
}

/** The events to be written, in the reading's order. */
export function eventRecords(filed: Filed): EventRecord[] {
  const chosen = new Set(filed.events);
  const index = indexOf(filed.reading);
  return filed.reading.events
    .filter(({ id }) => chosen.has(id))
    .map((event) => eventRecord(filed, event, index));
}

export function figureRecords(filed: Filed): FigureRecord[] {
  return eventRecords(filed).flatMap((told) => told.figures.map((figure) => ({ ...figure, told })));
}

/** The statements to be written, in the reading's order. */
export function statementRecords(filed: Filed): StatementRecord[] {
  const chosen = new Set(filed.statements);
  const { actors, times } = indexOf(filed.reading);
  return filed.reading.statements
    .filter(({ id }) => chosen.has(id))
    .map((statement) => ({
      ...anchored(filed, statement),
      statement,
      source: found(actors, statement.source.actor),
      addressees: all(actors, statement.addressee?.actors ?? []),
      about: all(
        actors,
        statement.about.map(({ actor }) => actor),
      ),
      time: found(times, statement.time),
    }));
}

function eventRecord(filed: Filed, event: Event, index: Index): EventRecord {
  const { actors, places, times, figures } = index;
  return {
    ...anchored(filed, event),
    event,
    incident: filed.incidents.get(event.id) ?? null,
    actors: parties(event.actors, actors),
    recipients: parties(event.recipients, actors),
    mediators: parties(event.mediators, actors),
    place: found(places, event.place?.place ?? null),
    time: found(times, event.time?.time ?? null),
    positions: event.positions.map((position) => ({
      holder: found(actors, position.holder),
      position,
    })),
    figures: figures.get(event.id) ?? [],
  };
}

function anchored(filed: Filed, record: { id: string; sentence: number }): Anchored {
  const { report, reading, origin } = filed;
  const { start, end } = reading.sentences[record.sentence] ?? { start: 0, end: 0 };
  return {
    ...{ report, reading, origin },
    key: `${report.id}:${record.id}`,
    quote: report.text.slice(start, end),
    reviewed: filed.reviewed?.get(record.id) ?? null,
  };
}

function parties(of: Event["actors"], actors: ReadonlyMap<string, Actor>): Party[] {
  return of.flatMap(({ actor, spans, inferred }) => {
    const meant = actors.get(actor);
    return meant === undefined ? [] : [{ actor: meant, spans, inferred }];
  });
}

interface Index {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly times: ReadonlyMap<string, Time>;
  /** By the event that they belong to. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
}

function indexOf(reading: Reading): Index {
  const actors = byId(reading.actors);
  const figures = new Map<string, Figure[]>();
  for (const quantity of reading.quantities) {
    const { event, of, holder } = quantity;
    if (event === null) continue;
    const figure = { quantity, of: found(actors, of), holder: found(actors, holder) };
    figures.set(event, [...(figures.get(event) ?? []), figure]);
  }
  return { actors, places: byId(reading.places), times: byId(reading.times), figures };
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

function found<R>(index: ReadonlyMap<string, R>, id: string | null): R | null {
  return id === null ? null : (index.get(id) ?? null);
}

function all<R>(index: ReadonlyMap<string, R>, ids: readonly string[]): R[] {
  return ids.flatMap((id) => index.get(id) ?? []);
}
