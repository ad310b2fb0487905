import type { Migration } from "./migrations.js";

/** Searches that people want to make again, by name. */
export const savedSearches: Migration = {
  name: "saved searches",
  run: [
    `create table searches (
      name text primary key,
      kind text not null check (kind in ('events', 'statements')),
      query text not null,
      by text not null,
      arrived timestamptz not null default now()
    )`,
  ],
};
