import type { QUANTITY_KINDS, STANCES } from "../../reading/vocabulary.js";
import type { Filed } from "../filed.js";
import { type EventRecord, eventRecords, type Party } from "../records.js";
import { countryOf, listed, nameOf, quoted, rangeOf, sectorsOf } from "../words.js";
import { type Column, decimal, flag, integer, type Table, text } from "./column.js";
import { anchorColumns, timeColumns } from "./shared.js";

type Kind = (typeof QUANTITY_KINDS)[number];
type Stance = (typeof STANCES)[number];

export const eventTable: Table<Filed, EventRecord> = {
  name: "events",
  rows: eventRecords,
  columns: [
    text("event", ({ key }) => key),
    text("incident", ({ incident }) => incident),
    ...anchorColumns,
    text("words", ({ event }) => quoted(event.trigger.spans)),
    text("type", ({ event }) => event.type),
    text("mode", ({ event }) => listed(event.mode)),
    text("context", ({ event }) => listed(event.context)),
    text("cameo", ({ event }) => event.cameo),
    integer("quad", ({ event }) => event.quad),
    decimal("score", ({ event }) => event.score),
    text("status", ({ event }) => event.status),
    text("affirmed_by", (record) => holders(record, "affirms")),
    text("denied_by", (record) => holders(record, "denies")),
    text("other_positions", otherPositions),
    ...partyColumns("actor", ({ actors }) => actors),
    ...partyColumns("recipient", ({ recipients }) => recipients),
    ...partyColumns("mediator", ({ mediators }) => mediators),
    ...timeColumns<EventRecord>(({ time }) => time),
    flag("date_inferred", ({ event }) => event.time?.inferred ?? null),
    text("place", ({ place }) => place?.name ?? null),
    text("place_country", ({ place }) => place?.country ?? null),
    text("place_admin1", ({ place }) => place?.admin1 ?? null),
    decimal("lat", ({ place }) => place?.lat ?? null),
    decimal("lon", ({ place }) => place?.lon ?? null),
    text("place_precision", ({ place }) => place?.precision ?? null),
    flag("place_inferred", ({ event }) => event.place?.inferred ?? null),
    integer("geonames", ({ place }) => place?.geonames ?? null),
    text("killed", (record) => figuresOf(record, "killed")),
    text("injured", (record) => figuresOf(record, "injured")),
    text("other_figures", otherFigures),
    flag("historical", ({ event }) => event.historical),
    text("same_as", ({ report, event }) => event.same && `${report.id}:${event.same}`),
    text("statement", ({ report, event }) => event.speech && `${report.id}:${event.speech}`),
    text("reviewed", ({ reviewed }) => reviewed),
    text("rule", ({ event }) => event.rule),
    decimal("confidence", ({ event }) => event.confidence),
  ],
};

function partyColumns(
  role: string,
  of: (record: EventRecord) => readonly Party[],
): Column<EventRecord>[] {
  const actors = (record: EventRecord) => of(record).map(({ actor }) => actor);
  return [
    text(`${role}s`, (record) => listed(actors(record).map(({ name }) => name))),
    text(`${role}_countries`, (record) => listed(actors(record).map(countryOf))),
    text(`${role}_sectors`, (record) => listed(actors(record).map(sectorsOf))),
  ];
}

function holders({ positions }: EventRecord, stance: Stance): string | null {
  return listed(
    positions
      .filter(({ position }) => position.stance === stance)
      .map(({ holder }) => nameOf(holder)),
  );
}

/** "Khawaja Asif threatens". */
function otherPositions({ positions }: EventRecord): string | null {
  return listed(
    positions
      .filter(({ position: { stance } }) => stance !== "affirms" && stance !== "denies")
      .map(({ holder, position }) => `${nameOf(holder)} ${position.stance}`),
  );
}

/** "58 by Zabihullah Mujahid; 23 by Pakistan's army": each with whoever says so, never put together. */
function figuresOf({ figures }: EventRecord, kind: Kind): string | null {
  return listed(
    figures
      .filter(({ quantity }) => quantity.kind === kind)
      .map((figure) => `${rangeOf(figure)} by ${nameOf(figure.holder)}`),
  );
}

function otherFigures({ figures }: EventRecord): string | null {
  return listed(
    figures
      .filter(({ quantity: { kind } }) => kind !== "killed" && kind !== "injured")
      .map((figure) => `${rangeOf(figure)} ${figure.quantity.kind} by ${nameOf(figure.holder)}`),
  );
}
