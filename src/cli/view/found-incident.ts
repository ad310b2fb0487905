import type { FoundIncident } from "../../ledger/find/found.js";
import { excerptOf } from "../../telling/excerpt.js";
import { incidentLines } from "./incident.js";
import { lines } from "./lines.js";
import type { Style } from "./style.js";

const UNDER = { first: 2, rest: 2 } as const;

/** Incidents that were found: what each is, on whose word, and in which words it was told. */
export function foundIncidents(found: readonly FoundIncident[], style: Style): string {
  return found.map((incident) => `${foundIncident(incident, style)}\n`).join("\n");
}

function foundIncident(incident: FoundIncident, style: Style): string {
  const quote = incident.quote === "" ? [] : [lines(excerptOf(incident, ""), UNDER, style)];
  return [...incidentLines(incident, style), ...quote].join("\n");
}
