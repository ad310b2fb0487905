import type { Migration } from "./migrations.js";

/**
 * What waits to be settled stands in tables of its own: what was the first to tell of a happening, as most are, keeps its row,
 * with all that is indexed of it, when it has been settled.
 */
export const stale: Migration = {
  name: "stale",
  run: [
    "create table stale_reports (report text primary key references reports)",
    "create table stale_happenings (alike text primary key)",
    "insert into stale_reports select report from fingerprints where stale",
    "insert into stale_happenings select distinct alike from happenings where stale",
    "alter table fingerprints drop column stale",
    "alter table happenings drop column stale",
  ],
};
