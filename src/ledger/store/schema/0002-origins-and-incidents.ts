import type { Migration } from "./migrations.js";

/**
 * What reports go back to, what they tell of, and what of that is the same. `stale` rows wait to be grouped again; a
 * happening's id begins with its report's.
 */
export const originsAndIncidents: Migration = {
  name: "origins and incidents",
  run: [
    `create table fingerprints (
      report text primary key references reports,
      text_hash text not null,
      published date,
      size integer not null,
      signature bigint[] not null,
      bands integer[] not null,
      wire text,
      quoted text[] not null,
      origin text not null,
      stale boolean not null
    )`,
    "create index on fingerprints using gin (bands) with (fastupdate = off)",
    "create index on fingerprints (origin)",
    "create index on fingerprints (report) where stale",
    `create table origin_links (
      one text not null references reports,
      other text not null references reports,
      reason text not null,
      shared double precision not null,
      primary key (one, other)
    )`,
    "create index on origin_links (other)",
    `create table happenings (
      id text primary key,
      report text not null references reports,
      published date,
      historical boolean not null,
      time_from date,
      time_to date,
      stated boolean not null,
      blocks integer[] not null,
      body jsonb not null,
      incident text not null,
      stale boolean not null
    )`,
    "create index on happenings using gin (blocks) with (fastupdate = off)",
    "create index on happenings (report)",
    "create index on happenings (incident)",
    "create index on happenings (id) where stale",
    `create table incident_links (
      one text not null references happenings on delete cascade,
      other text not null references happenings on delete cascade,
      points integer not null,
      primary key (one, other)
    )`,
    "create index on incident_links (other)",
    `create table incidents (
      id text primary key,
      status text not null,
      type text not null,
      modes text[] not null,
      time_from date,
      time_to date,
      place text,
      country text,
      first_report text not null,
      published date,
      reports integer not null,
      origins integer not null,
      corroboration integer not null,
      party_only boolean not null,
      account jsonb not null
    )`,
    "create index on incidents (status, published)",
    "create index on incidents (published, id)",
    `create table link_decisions (
      id integer primary key,
      kind text not null check (kind in ('merge', 'split', 'undo')),
      one jsonb not null,
      other jsonb not null,
      undoes integer references link_decisions,
      by text not null,
      reason text not null,
      arrived timestamptz not null default now()
    )`,
  ],
};
