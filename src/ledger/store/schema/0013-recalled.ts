import type { Migration } from "./migrations.js";

/** What reports recall is looked up and linked otherwise: all that ties reports is made anew when the ledger is next settled. */
export const recalled: Migration = {
  name: "recalled",
  run: [
    "truncate fingerprints, origin_links, happenings, incident_links, incidents, mentions",
    "truncate unlinked, stale_reports, stale_happenings",
  ],
};
