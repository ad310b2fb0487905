import type { Migration } from "./migrations.js";

/** Those that reports disagree on first, then those that most origins and reports tell of, then the newest. */
const CONTESTED_FIRST =
  "(status <> 'contested'), origins desc, reports desc, published desc nulls last, id";

/**
 * What incidents are looked up by stands in their own rows, and the pairs of countries in those of events. What reports have in common is
 * made again from their readings, with these columns in it.
 */
export const incidentsSearched: Migration = {
  name: "incidents searched",
  run: [
    "alter table events add pairs text[] not null default '{}'",
    `with sides as (
        select report, event, role, n, country from parties
        where role <> 'mediator' and country is not null
      ), pairs as (
        select a.report, a.event, a.country || '>' || r.country as pair
        from sides a join sides r on (r.report, r.event) = (a.report, a.event)
        where a.role = 'actor' and r.role = 'recipient'
        union
        select a.report, a.event, least(a.country, b.country) || ' ' || greatest(a.country, b.country)
        from sides a join sides b on (b.report, b.event) = (a.report, a.event) and (a.role, a.n) < (b.role, b.n)
      )
      update events e set pairs = p.pairs from (
        select report, event, array_agg(pair order by pair collate "C") as pairs
        from pairs group by report, event
      ) p where p.report = e.report and p.event = e.id`,
    "create index events_pairs on events using gin (pairs)",
    "truncate fingerprints, origin_links, happenings, incident_links, incidents",
    "alter table happenings add sentences integer[] not null",
    `alter table incidents
      add last_published date, add attributed boolean not null,
      add countries text[] not null, add pairs text[] not null, add sectors text[] not null,
      add names text[] not null, add parties text[] not null,
      add places text[] not null, add place_countries text[] not null, add publishers text[] not null,
      add lat double precision, add lon double precision, add place_precision text`,
    "drop index incidents_status_published_idx",
    "drop index incidents_published_id_idx",
    `create index incidents_contested on incidents (${CONTESTED_FIRST})`,
    "create index incidents_newest on incidents (published desc nulls last, id)",
    "create index incidents_type on incidents (type, status)",
    "create index incidents_near on incidents (lat, lon)",
    `create index incidents_sought on incidents
      using gin (countries, pairs, names, places, place_countries, publishers)`,
  ],
};
