import type { Actor } from "../reading/format.js";
import type { Filed } from "./filed.js";
import { type EventRecord, eventRecords, type Party } from "./records.js";
import { type Column, decimal, empty, integer, type Table, text } from "./table/column.js";
import { tsvExporter } from "./tsv.js";
import { isAffirmed, listed, quoted } from "./words.js";

const QUADS = [
  "VERBAL COOPERATION",
  "MATERIAL COOPERATION",
  "VERBAL CONFLICT",
  "MATERIAL CONFLICT",
] as const;

/** POLECAT's 40 columns. Its rows are happenings: what nobody affirms is left out. */
export const polecatTable: Table<Filed, EventRecord> = {
  name: "polecat",
  rows: (filed) => eventRecords(filed).filter(({ event }) => isAffirmed(event)),
  columns: [
    text("Event ID", ({ key }) => key),
    text("Event Date", ({ time }) => time?.value ?? null),
    text("Event Type", ({ event }) => event.type),
    text("Event Mode", ({ event }) => listed(event.mode)),
    decimal("Intensity", ({ event }) => event.score),
    text("Quad Code", ({ event }) => QUADS[event.quad - 1] ?? null),
    text("Contexts", ({ event }) => listed(event.context)),
    ...partyColumns("Actor", ({ actors }) => actors),
    ...partyColumns("Recipient", ({ recipients }) => recipients),
    text("Placename", ({ place }) => place?.name ?? null),
    text("City", ({ place }) => (place?.precision === "city" ? place.name : null)),
    text("District", ({ place }) => (place?.precision === "district" ? place.name : null)),
    text("Province", ({ place }) => place?.admin1 ?? null),
    text("Country", ({ place }) => place?.country ?? null),
    decimal("Latitude", ({ place }) => place?.lat ?? null),
    decimal("Longitude", ({ place }) => place?.lon ?? null),
    integer("GeoNames ID", ({ place }) => place?.geonames ?? null),
    text("Raw Placename", ({ event }) => quoted(event.place?.spans ?? [])),
    empty("Feature Type"),
    text("Source", ({ report }) => report.publisher),
    text("Publication Date", ({ report }) => report.published),
    text("Story People", (record) => named(record, ["person"])),
    text("Story Organizations", (record) => named(record, ["group", "organisation"])),
    text("Story Locations", ({ reading }) => listed(reading.places.map(({ name }) => name))),
    text("Language", ({ reading }) => reading.report.language),
    text("Version", ({ reading }) => `Dateline ${reading.reading.program}`),
  ],
};

export const polecatExporter = tsvExporter(polecatTable, { head: true, extension: "polecat.tsv" });

function partyColumns(
  role: "Actor" | "Recipient",
  of: (record: EventRecord) => readonly Party[],
): Column<EventRecord>[] {
  const each = (value: (party: Party) => string | null) => (record: EventRecord) =>
    listed(of(record).map((party) => value(party) ?? ""));
  return [
    text(
      `${role} Name`,
      each(({ actor }) => actor.name),
    ),
    text(
      `${role} Country`,
      each(({ actor }) => actor.country),
    ),
    empty(`${role} COW`),
    text(
      `Primary ${role} Sector`,
      each(({ actor }) => actor.sectors[0] ?? null),
    ),
    text(
      `${role} Sectors`,
      each(({ actor }) => actor.sectors.join(",")),
    ),
    text(
      `${role} Title`,
      each(({ actor }) => actor.role),
    ),
    text(
      `${role} Name Raw`,
      each(({ spans }) => quoted(spans)),
    ),
    empty(`Wikipedia ${role} ID`),
  ];
}

function named({ reading }: EventRecord, kinds: readonly Actor["kind"][]): string | null {
  return listed(reading.actors.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
}
