import { type Column, decimal, flag, integer, text } from "../export/table/column.js";
import { type FoundIncident, INCIDENT_ORDERS, type IncidentOrder } from "../ledger/find/found.js";
import type { Claimant } from "../ledger/incident/claimant.js";
import type { Party } from "../ledger/incident/party.js";
import { toldFigure } from "../telling/incident.js";
import type { Finding } from "./findings.js";
import { foundIncidents } from "./view/found-incident.js";

/** Incidents: each in a line of its own account, with the words of the report that told of it first. */
export const incidentFinding: Finding<FoundIncident, IncidentOrder> = {
  name: "incidents",
  orders: INCIDENT_ORDERS,
  page: async (...asked) => (await import("../ledger/find/incidents.js")).incidentsPage(...asked),
  view: foundIncidents,
  plain: ({ marked: _marked, ...rest }) => rest,
  columns: columns(),
};

function columns(): Column<FoundIncident>[] {
  return [
    text("incident", ({ id }) => id),
    text("status", ({ status }) => status),
    text("type", ({ type }) => type),
    text("mode", ({ modes }) => modes.join("; ") || null),
    text("actors", ({ account }) => namesOf(account.actors)),
    text("recipients", ({ account }) => namesOf(account.recipients)),
    text("mediators", ({ account }) => namesOf(account.mediators)),
    text("affirmed_by", ({ account }) => claimantsOf(account.affirms)),
    text("denied_by", ({ account }) => claimantsOf(account.denies)),
    flag("party_only", ({ party_only }) => party_only),
    text("figures", ({ account }) => account.figures.map(toldFigure).join("; ") || null),
    text("from", ({ time_from }) => time_from),
    text("to", ({ time_to }) => time_to),
    flag("dated", ({ account }) => account.dated),
    text("place", ({ place }) => place),
    text("place_country", ({ country }) => country),
    decimal("lat", ({ lat }) => lat),
    decimal("lon", ({ lon }) => lon),
    text("place_precision", ({ place_precision }) => place_precision),
    integer("reports", ({ reports }) => reports),
    integer("origins", ({ origins }) => origins),
    integer("corroboration", ({ corroboration }) => corroboration),
    text("first_published", ({ published }) => published),
    text("last_published", ({ last_published }) => last_published),
    text("quote", ({ quote }) => quote),
    text("outlet", ({ publisher }) => publisher),
    text("title", ({ title }) => title),
    text("url", ({ url }) => url),
  ];
}

const namesOf = (parties: readonly Party[]): string | null =>
  parties.map(({ name }) => name).join("; ") || null;

const claimantsOf = (claimants: readonly Claimant[]): string | null =>
  claimants.map(({ names }) => names[0] ?? "").join("; ") || null;
