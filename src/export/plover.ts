import type { Event, Quantity, Status } from "../reading/format.js";
import { jsonText } from "./json.js";
import { type EventRecord, eventRecords, type Party } from "./records.js";
import { textExporter } from "./text.js";
import { citationOf, nameOf, quoted } from "./words.js";

/** PLOVER's auxiliary modes for what did not happen, or not yet. */
const AUXILIARY: Readonly<Partial<Record<Status, string>>> = {
  denied: "negation",
  refused: "negation",
  threatened: "future",
  demanded: "future",
  promised: "future",
  expected: "future",
  supposed: "hypothetical",
};

/**
 * PLOVER's JSON, one record a line, with `status`, `positions` and `figures` beside its own fields.
 *
 * Format: PLOVER manual 2.0 draft, Open Event Data Alliance.
 */
export const ploverExporter = textExporter({
  name: "plover",
  extension: "plover.jsonl",
  of: (filed) =>
    eventRecords(filed)
      .map((record) => `${jsonText(ploverOf(record))}\n`)
      .join(""),
});

function ploverOf(record: EventRecord): object {
  const { key, event, time, place, quote, actors, recipients, positions } = record;
  return {
    id: key,
    ...{ date: time?.value ?? null, enddate: time?.end ?? null },
    ...{ actor: actors.map(partyOf), recipient: recipients.map(partyOf) },
    ...{ event: [event.type], mode: modesOf(event), context: event.context },
    event_loc: place && {
      ...{ name: place.name, country: place.country, admin1: place.admin1 },
      ...{ lat: place.lat, lon: place.lon, precision: place.precision },
    },
    ...{ event_text: quote, quad_code: event.quad, event_scale: event.score },
    ...{ dead: agreed(record, "killed"), injured: agreed(record, "injured") },
    ...{ text_info: textInfo(record), cite_info: citeInfo(record), status: event.status },
    reviewed: record.reviewed,
    positions: positions.map(({ holder, position: { stance } }) => ({
      holder: nameOf(holder),
      stance,
    })),
    figures: record.figures.map(({ quantity: { kind, low, high }, holder }) => ({
      ...{ kind, low, high, by: nameOf(holder) },
    })),
  };
}

function modesOf({ mode, status, historical }: Event): string[] {
  return [...mode, AUXILIARY[status] ?? "", historical ? "historical" : ""].filter(Boolean);
}

function partyOf({ actor, spans }: Party): object {
  return {
    ...{ code: actor.country, sector: actor.sectors, entity_text: quoted(spans) },
    ...{ identifier_id: null, identifier_text: actor.name, office: actor.role },
  };
}

/** The number that all who give one give; null where they differ, or give a range. */
function agreed({ figures }: EventRecord, kind: Quantity["kind"]): number | null {
  const given = figures.filter(({ quantity }) => quantity.kind === kind);
  const numbers = new Set(given.flatMap(({ quantity: { low, high } }) => [low, high]));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function textInfo({ event, reading }: EventRecord): object {
  const { start, end } = reading.sentences[event.sentence] ?? { start: null, end: null };
  return { sequence: event.sentence, start, end };
}

function citeInfo({ report, reading }: EventRecord): object {
  return {
    ...{ citation: citationOf(report), url: report.url, title: report.title },
    ...{ language: reading.report.language, publication: report.publisher, coder: "dateline" },
    ...{ codebook: reading.reading.codebook, version: reading.reading.program },
  };
}
