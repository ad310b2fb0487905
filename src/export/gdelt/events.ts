import type { Actor } from "../../reading/format.js";
import type { Filed } from "../filed.js";
import { type Column, decimal, empty, integer, type Table, text } from "../table/column.js";
import { tsvExporter } from "../tsv.js";
import { cameoActor } from "./actor.js";
import { dayOf, fractionOf, monthOf, secondOf, yearOf } from "./days.js";
import { goldsteinOf } from "./goldstein.js";
import { type Happening, happenings } from "./happening.js";
import { placeColumns } from "./place.js";

const cameo = ({ first }: Happening) => first.event.cameo;

/**
 * GDELT 2.0 Events: a row for each happening that a report tells.
 *
 * Format: GDELT Event Codebook 2.0.
 */
export const gdeltEventTable: Table<Filed, Happening> = {
  name: "gdelt-events",
  rows: happenings,
  columns: [
    text("GlobalEventID", ({ key }) => key),
    text("Day", ({ time }) => dayOf(time?.value ?? null)),
    text("MonthYear", ({ time }) => monthOf(time?.value ?? null)),
    text("Year", ({ time }) => yearOf(time?.value ?? null)),
    text("FractionDate", ({ time }) => fractionOf(time?.value ?? null)),
    ...actorColumns("Actor1", ({ actor1 }) => actor1),
    ...actorColumns("Actor2", ({ actor2 }) => actor2),
    text("IsRootEvent", (happening) => (isInLead(happening) ? "1" : "0")),
    text("EventCode", cameo),
    text("EventBaseCode", (happening) => cameo(happening)?.slice(0, 3) ?? null),
    text("EventRootCode", (happening) => cameo(happening)?.slice(0, 2) ?? null),
    integer("QuadClass", quadOf),
    decimal("GoldsteinScale", (happening) => {
      const code = cameo(happening);
      return code === null ? null : goldsteinOf(code);
    }),
    integer("NumMentions", ({ mentions }) => mentions.length),
    integer("NumSources", () => 1),
    integer("NumArticles", () => 1),
    empty("AvgTone"),
    ...["Actor1Geo", "Actor2Geo"].flatMap((geo) => placeColumns<Happening>(geo, () => null)),
    ...placeColumns<Happening>("ActionGeo", ({ place }) => place),
    text("DATEADDED", ({ first }) => secondOf(first.report.published)),
    text("SOURCEURL", ({ first }) => first.report.url),
  ],
};

export const gdeltEventExporter = tsvExporter(gdeltEventTable, {
  head: false,
  extension: "export.CSV",
});

function actorColumns(
  side: string,
  of: (happening: Happening) => Actor | null,
): Column<Happening>[] {
  const coded = (value: (actor: ReturnType<typeof cameoActor>) => string | null | undefined) => {
    return (happening: Happening) => {
      const actor = of(happening);
      return actor === null ? null : (value(cameoActor(actor)) ?? null);
    };
  };
  return [
    text(
      `${side}Code`,
      coded(({ code }) => code),
    ),
    text(`${side}Name`, (happening) => of(happening)?.name.toUpperCase() ?? null),
    text(
      `${side}CountryCode`,
      coded(({ country }) => country),
    ),
    text(
      `${side}KnownGroupCode`,
      coded(({ group }) => group),
    ),
    empty(`${side}EthnicCode`),
    empty(`${side}Religion1Code`),
    empty(`${side}Religion2Code`),
    ...[0, 1, 2].map((at) =>
      text(
        `${side}Type${at + 1}Code`,
        coded(({ roles }) => roles[at]),
      ),
    ),
  ];
}

/** In the report's first paragraph. */
function isInLead({ first: { report, reading, event } }: Happening): boolean {
  const { start } = reading.sentences[event.sentence] ?? { start: 0 };
  return !/\S[ \t]*\r?\n\s*$/.test(report.text.slice(0, start));
}

/** By CAMEO's root, as GDELT counts it: appeals (02) are verbal cooperation there, and requests in PLOVER. */
function quadOf(happening: Happening): number {
  const root = Number(cameo(happening)?.slice(0, 2) ?? 0);
  if (root === 0) return happening.first.event.quad;
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}
