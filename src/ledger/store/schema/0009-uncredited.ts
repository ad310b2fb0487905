import type { Migration } from "./migrations.js";

/**
 * Reports without a wire credit are no longer looked up by their day: fingerprints are made anew, with all that follows
 * from them, when the ledger is next settled.
 */
export const uncredited: Migration = {
  name: "uncredited",
  run: ["truncate fingerprints, origin_links, happenings, incident_links, incidents, mentions"],
};
