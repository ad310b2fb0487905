import type { Migration } from "./migrations.js";

/**
 * The records laid out are written with their reading or not at all, so that nothing is looked up for each of their rows: a
 * report has some eighty. `dateline db check` looks for rows of no report.
 */
export const unchecked: Migration = {
  name: "unchecked",
  run: [
    "sentences",
    "actors",
    "statements",
    "statement_actors",
    "events",
    "parties",
    "positions",
    "quantities",
  ].map((table) => `alter table ${table} drop constraint if exists ${table}_report_fkey`),
};
