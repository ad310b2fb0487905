import type { Filed } from "../filed.js";
import { empty, integer, type Table, text } from "../table/column.js";
import { tsvExporter } from "../tsv.js";
import { citationOf, nameOf } from "../words.js";
import { secondOf } from "./days.js";
import { type Mention, mentions } from "./happening.js";

/**
 * GDELT 2.0 Mentions: a row for each mention of a happening.
 *
 * Format: GDELT Event Codebook 2.0.
 */
export const gdeltMentionTable: Table<Filed, Mention> = {
  name: "gdelt-mentions",
  rows: mentions,
  columns: [
    text("GlobalEventID", ({ happening }) => happening.key),
    text("EventTimeDate", ({ told }) => secondOf(told.report.published)),
    text("MentionTimeDate", ({ told }) => secondOf(told.report.published)),
    // 1 a page of the web, 2 a citation
    text("MentionType", ({ told }) => (told.report.url === null ? "2" : "1")),
    text("MentionSourceName", ({ told }) => told.report.publisher),
    text("MentionIdentifier", ({ told }) => told.report.url ?? (citationOf(told.report) || null)),
    integer("SentenceID", ({ told }) => told.event.sentence + 1),
    integer("Actor1CharOffset", ({ told }) => told.actors[0]?.spans[0]?.start ?? -1),
    integer("Actor2CharOffset", ({ told }) => {
      const second = told.recipients[0] ?? told.actors[1];
      return second?.spans[0]?.start ?? -1;
    }),
    integer("ActionCharOffset", ({ told }) => told.event.trigger.spans[0]?.start ?? -1),
    text("InRawText", () => "1"),
    integer("Confidence", ({ told: { event } }) =>
      event.confidence === null ? null : Math.round(event.confidence * 100),
    ),
    integer("MentionDocLen", ({ told }) => told.report.text.length),
    empty("MentionDocTone"),
    empty("MentionDocTranslationInfo"),
    text("Extras", extras),
  ],
};

export const gdeltMentionExporter = tsvExporter(gdeltMentionTable, {
  head: false,
  extension: "mentions.CSV",
});

/** "status=contested;affirmed=Kabul;denied=Islamabad;incident=…": on whose word, which GDELT has no column for. */
function extras({ told: { event, positions, incident, origin } }: Mention): string {
  const by = (stance: string) =>
    positions
      .filter(({ position }) => position.stance === stance)
      .map(({ holder }) => nameOf(holder).replace(/[;=,]/g, " "))
      .join(",");
  const said = { status: event.status, affirmed: by("affirms"), denied: by("denies") };
  return Object.entries({ ...said, incident, origin })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
}
