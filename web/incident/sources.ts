import type { Row } from "../../src/ledger/incident/matrix.js";
import type { OneIncident, Reporting } from "../../src/server/incidents/one.js";

/** Reports of an incident by their ids. */
export type Sources = ReadonlyMap<string, Reporting>;

export function sourcesOf({ origins }: OneIncident): Sources {
  return new Map(
    origins.flatMap(({ reports }) => reports.map((one): [string, Reporting] => [one.report, one])),
  );
}

/** "Ostrand Wire · 2025-10-12"; without either, the title. */
export function sourceName(report: string, sources: Sources): string {
  const { publisher, published, title } = sources.get(report) ?? {};
  const known = [publisher, published].filter(Boolean).join(" · ");
  return known || title || `report ${report.slice(0, 8)}`;
}

/** A claimant by its names; an origin by who published its reports. */
export function rowName({ is, names, reports }: Row, sources: Sources): string {
  if (is === "claimant") return names.slice(0, 3).join(", ");
  const publishers = reports.map(
    (one) => sources.get(one)?.publisher ?? `report ${one.slice(0, 8)}`,
  );
  return [...new Set(publishers)].join(", ");
}
