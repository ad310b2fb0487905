import { isPartyTo } from "../../position/party.js";
import type { Filed } from "../filed.js";
import { type FigureRecord, figureRecords } from "../records.js";
import { nameOf, quoted } from "../words.js";
import { type Column, flag, integer, type Table, text } from "./column.js";
import { anchorColumns } from "./shared.js";

/** One row for each figure that somebody gives: two who disagree have two rows. */
export const figureTable: Table<Filed, FigureRecord> = {
  name: "figures",
  rows: figureRecords,
  columns: [
    text("figure", ({ told, quantity }) => `${told.report.id}:${quantity.id}`),
    text("event", ({ told }) => told.key),
    text("incident", ({ told }) => told.incident),
    text("kind", ({ quantity }) => quantity.kind),
    integer("low", ({ quantity }) => quantity.low),
    integer("high", ({ quantity }) => quantity.high),
    text("of", ({ of }) => of?.name ?? null),
    text("of_country", ({ of }) => of?.country ?? null),
    text("by", ({ holder }) => nameOf(holder)),
    text("by_country", ({ holder }) => holder?.country ?? null),
    flag("by_a_party", isParty),
    text("statement", ({ told, quantity }) =>
      quantity.statement === null ? null : `${told.report.id}:${quantity.statement}`,
    ),
    text("words", ({ quantity }) => quoted(quantity.spans)),
    ...anchorColumns.map(
      ({ name, type, of }): Column<FigureRecord> => ({ name, type, of: ({ told }) => of(told) }),
    ),
  ],
};

function isParty({ holder, told }: FigureRecord): boolean {
  const sides = [...told.actors, ...told.recipients].map(({ actor }) => actor);
  return holder !== null && isPartyTo(holder, sides);
}
