import { statusOf } from "../../position/status.js";
import type { Event, Reading } from "../../reading/format.js";

type Rejected = ReadonlySet<string>;

/**
 * A reading without the records that people rejected, and without what refers to them: a party who is none, a place that is
 * none. Of a happening whose first mention is none, the next is the first. It is a reading of format 1 still.
 */
export function holding(reading: Reading, rejected: Rejected): Reading {
  if (rejected.size === 0) return reading;
  const kept = <I extends string>(id: I | null) => (id !== null && rejected.has(id) ? null : id);
  const holds = <R extends { readonly id: string }>(records: readonly R[]) =>
    records.filter(({ id }) => !rejected.has(id));
  const events = rechained(holds(reading.events).flatMap((event) => eventWithout(event, rejected)));
  const left = new Set(events.map(({ id }) => id as string));
  const dateline = reading.report.dateline;
  return {
    ...reading,
    report: {
      ...reading.report,
      dateline: dateline && { ...dateline, place: kept(dateline.place) },
    },
    actors: holds(reading.actors).map((actor) => ({
      ...actor,
      of: kept(actor.of),
    })),
    places: holds(reading.places),
    times: holds(reading.times),
    statements: holds(reading.statements).map((one) => ({
      ...one,
      source: { ...one.source, actor: kept(one.source.actor) },
      addressee: one.addressee && {
        ...one.addressee,
        actors: one.addressee.actors.filter((actor) => !rejected.has(actor)),
      },
      about: one.about.filter(({ actor }) => !rejected.has(actor)),
      time: kept(one.time),
      within: kept(one.within),
      answers: kept(one.answers),
    })),
    events,
    quantities: holds(reading.quantities)
      .filter(({ holder }) => !rejected.has(holder))
      .map((one) => ({
        ...one,
        event: one.event !== null && left.has(one.event) ? one.event : null,
        of: kept(one.of),
        statement: kept(one.statement),
      })),
  };
}

/** None where nobody is left who holds a position to it. */
function eventWithout(event: Event, rejected: Rejected): Event[] {
  const there = ({ actor }: { readonly actor: string }) => !rejected.has(actor);
  const positions = event.positions
    .filter(({ holder }) => !rejected.has(holder))
    .map((one) => ({
      ...one,
      statement: one.statement !== null && rejected.has(one.statement) ? null : one.statement,
    }));
  if (positions.length === 0) return [];
  return [
    {
      ...event,
      actors: event.actors.filter(there),
      recipients: event.recipients.filter(there),
      mediators: event.mediators.filter(there),
      place: event.place !== null && rejected.has(event.place.place) ? null : event.place,
      time: event.time !== null && rejected.has(event.time.time) ? null : event.time,
      positions,
      status: positions.length === event.positions.length ? event.status : statusOf(positions),
      speech: event.speech !== null && rejected.has(event.speech) ? null : event.speech,
    },
  ];
}

function rechained(events: readonly Event[]): Event[] {
  const ids = new Set(events.map(({ id }) => id));
  const heirs = new Map<string, Event["id"]>();
  return events.map((event) => {
    const { id, same } = event;
    if (same === null || ids.has(same)) return event;
    const heir = heirs.get(same) ?? id;
    heirs.set(same, heir);
    return { ...event, same: heir === id ? null : heir };
  });
}
