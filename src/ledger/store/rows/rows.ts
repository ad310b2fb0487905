import type { Reading } from "../../../reading/format.js";
import type {
  ActorRow,
  EventRow,
  PartyRow,
  PositionRow,
  QuantityRow,
  SentenceRow,
  StatementActorRow,
  StatementRow,
} from "../schema/tables.js";
import { actorRows } from "./actors.js";
import { eventRows, partyRows } from "./events.js";
import { positionRows } from "./positions.js";
import { quantityRows } from "./quantities.js";
import { recordsOf } from "./records.js";
import { sentenceRows } from "./sentences.js";
import { statementActorRows } from "./statement-actors.js";
import { statementRows } from "./statements.js";

/** The records of readings as rows, table by table. */
export interface Rows {
  readonly sentences: readonly SentenceRow[];
  readonly actors: readonly ActorRow[];
  readonly statements: readonly StatementRow[];
  readonly statement_actors: readonly StatementActorRow[];
  readonly events: readonly EventRow[];
  readonly parties: readonly PartyRow[];
  readonly positions: readonly PositionRow[];
  readonly quantities: readonly QuantityRow[];
}

/** The tables that hold nothing but what follows from the current readings. */
export const LAID_OUT = [
  "sentences",
  "actors",
  "statements",
  "statement_actors",
  "events",
  "parties",
  "positions",
  "quantities",
] as const satisfies readonly (keyof Rows)[];

/** A reading laid out as rows; pure. */
export function rowsOf(reading: Reading, text: string): Rows {
  const records = recordsOf(reading);
  return {
    sentences: sentenceRows(reading, text),
    actors: actorRows(reading, records),
    statements: statementRows(reading, records),
    statement_actors: statementActorRows(reading, records),
    events: eventRows(reading, records),
    parties: partyRows(reading, records),
    positions: positionRows(reading, records),
    quantities: quantityRows(reading, records),
  };
}

export function allRows(all: readonly Rows[]): Rows {
  return {
    sentences: all.flatMap(({ sentences }) => sentences),
    actors: all.flatMap(({ actors }) => actors),
    statements: all.flatMap(({ statements }) => statements),
    statement_actors: all.flatMap(({ statement_actors }) => statement_actors),
    events: all.flatMap(({ events }) => events),
    parties: all.flatMap(({ parties }) => parties),
    positions: all.flatMap(({ positions }) => positions),
    quantities: all.flatMap(({ quantities }) => quantities),
  };
}
