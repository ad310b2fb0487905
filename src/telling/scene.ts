import { grouped } from "../language/grouped.js";
import type { Actor, Event, Place, Quantity, Reading, Statement, Time } from "../reading/format.js";
import { type Naming, namingOf } from "./naming.js";
import type { Nation } from "./nation.js";
import { nationsOf } from "./nation.js";
import { plain } from "./plain.js";

/** What the lines of one view are written from. */
export interface Scene {
  /** The report's, safe to print; offsets are those of the reading. */
  readonly text: string;
  readonly published: string | null;
  readonly naming: Naming;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly times: ReadonlyMap<string, Time>;
  readonly places: ReadonlyMap<string, Place>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly events: ReadonlyMap<string, Event>;
  /** By statement, the events that it is itself. */
  readonly speeches: ReadonlyMap<string, readonly Event[]>;
  /** By event. */
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>;
}

export function sceneOf(reading: Reading, text: string, nations: readonly Nation[]): Scene {
  const { statements, actors, times, places, events, quantities } = reading;
  return {
    text: plain(text),
    published: reading.report.published,
    naming: namingOf(reading, nationsOf(nations)),
    actors: byId(actors),
    times: byId(times),
    places: byId(places),
    statements: byId(statements),
    events: byId(events),
    speeches: grouped(events, ({ speech }) => speech),
    quantities: grouped(quantities, ({ event }) => event),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
