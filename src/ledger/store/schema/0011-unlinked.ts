import type { Migration } from "./migrations.js";

/**
 * Reports wait to be linked to others: many at once, while those that they can be linked to are at hand. What a report is about
 * is kept once, not with each happening of it; what exact copies tell is linked once for all of them; all that ties reports is made anew when the ledger is next settled. The
 * words of a record come with its row, for which a trigger a row took longer.
 */
export const unlinked: Migration = {
  name: "unlinked",
  run: [
    "create table unlinked (report text primary key references reports)",
    "truncate fingerprints, origin_links, happenings, incident_links, incidents, mentions",
    "alter table fingerprints add matter jsonb",
    "alter table happenings add alike text not null",
    "create index happenings_alike on happenings (alike)",
    ...["one", "other"].map(
      (side) => `alter table incident_links drop constraint incident_links_${side}_fkey`,
    ),
    ...["events", "statements"].map((table) => `drop trigger with_words on ${table}`),
    "drop function dateline.with_sentence_words()",
  ],
};
