import type { Migration } from "./migrations.js";

/** The order that is mostly asked for: newest first, undated ones last. */
const NEWEST = "published desc nulls last, report";

/**
 * What searches need: whether all who affirm an event are parties to it, its parties' countries and names in one row with it, and for each common filter an
 * index in the order that is asked for. bench/ledger/plans.md tells which search uses which.
 */
export const searching: Migration = {
  name: "searching",
  run: [
    "alter table events add party_only boolean not null default false",
    `update events e set party_only = true
      where exists (
        select from positions p where p.report = e.report and p.event = e.id and p.stance = 'affirms'
      ) and not exists (
        select from positions p
        where p.report = e.report and p.event = e.id and p.stance = 'affirms' and (
          p.holder = 'author' or not exists (
            select from parties s
            where s.report = e.report and s.event = e.id and s.role <> 'mediator' and (
              s.actor = p.holder
              or s.country = p.country and s.country not in ('IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC')
            )
          )
        )
      )`,
    "alter table events add countries text[] not null default '{}', add names text[] not null default '{}'",
    `update events e set countries = p.countries, names = p.names from (
      select report, event,
        coalesce(array_agg(distinct country order by country) filter (where country is not null), '{}') as countries,
        array_agg(distinct word order by word) filter (where word <> '') as names
      from parties left join lateral regexp_split_to_table(lower(name), '[^[:alnum:]]+') word on true
      group by report, event
    ) p where p.report = e.report and p.event = e.id`,
    "drop index events_published_report_n_idx",
    "drop index events_type_published_idx",
    "drop index events_status_published_idx",
    "drop index events_place_country_published_idx",
    "drop index events_time_from_idx",
    "drop index statements_published_report_n_idx",
    "drop index statements_source_country_published_idx",
    "drop index statements_lower_published_idx",
    "drop index statements_act_published_idx",
    "drop index parties_country_role_published_idx",
    "drop index parties_lower_role_published_idx",
    `create index events_newest on events (${NEWEST}, n)`,
    `create index events_type on events (type, ${NEWEST}, n)`,
    `create index events_status on events (status, ${NEWEST}, n)`,
    `create index events_place_country on events (place_country, ${NEWEST}, n)`,
    `create index events_place on events (lower(place), ${NEWEST}, n)`,
    "create index events_day on events (coalesce(time_from, published))",
    `create index events_party_only on events (${NEWEST}, n) where party_only`,
    `create index events_unattributed on events (${NEWEST}, n) where type = 'ASSAULT' and not attributed`,
    `create index events_publisher on events (lower(publisher), ${NEWEST}, n)`,
    `create index statements_newest on statements (${NEWEST}, n)`,
    `create index statements_act on statements (act, ${NEWEST}, n)`,
    `create index statements_country on statements (source_country, ${NEWEST}, n)`,
    `create index statements_publisher on statements (lower(publisher), ${NEWEST}, n)`,
    "create index statements_source on statements using gin (to_tsvector('simple', coalesce(source_name, '')))",
    "create index events_countries on events using gin (countries)",
    "create index events_names on events using gin (names)",
    "create index actors_name on actors using gin (to_tsvector('simple', name))",
  ],
};
