import { sql } from "kysely";
import type { Ledger } from "../../src/ledger/store/open/open.js";

/** What the head of `plans.md` says of them. */
export const HOW =
  "Incidents are laid out by query: what is told of one type, of the same countries and at the same place in one week is one, and what names " +
  "neither a country nor a place stands alone. Every report has an origin of its own.";

/**
 * Gives a ledger of synthetic readings happenings and incidents. Found by links, as those of real reports are, nearly all of them
 * would be one: their sentences are those of a few samples. Of an account only what stands in lists is told.
 */
export async function layOutIncidents({ db }: Pick<Ledger, "db">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of [FINGERPRINTS, HAPPENINGS, INCIDENTS, MENTIONS])
      await sql.raw(statement).execute(trx);
  });
}

const FINGERPRINTS = `
  insert into fingerprints
    (report, text_hash, published, size, signature, bands, wire, quoted, origin)
    select id, text_hash, published, 0, '{}', '{}', null, '{}', id from reports
    on conflict do nothing`;

/** Of the events that are no later mention of another, and that somebody says have happened. */
const HAPPENINGS = `
  insert into happenings
    (id, report, published, historical, time_from, time_to, stated, blocks, sentences, body, alike, incident)
  select id, report, published, historical, time_from, time_to, time_from is not null, '{}', sentences,
    jsonb_build_object(
      'id', id, 'report', report, 'events', events, 'sentences', sentences, 'published', published, 'type', type,
      'modes', modes, 'status', status, 'historical', historical
    ), id,
    case when countries = '{}' and place is null then id else first_value(id) over (
      partition by type, countries, place, date_trunc('week', published)
      order by published, id
    ) end
  from (
    select e.report || '-' || e.n as id, e.report, e.published, e.historical, e.time_from, e.time_to,
      e.type, e.modes, e.status, e.countries, e.place, array_agg(m.id order by m.n) as events,
      array_agg(distinct m.sentence) as sentences
    from events e join events m on m.report = e.report and coalesce(m.same, m.id) = e.id
    where e.same is null and e.status in ('reported', 'claimed', 'contested', 'denied')
    group by e.report, e.id
  ) told`;

const INCIDENTS = `
  with told as materialized (
    select h.incident, h.id as happening, h.report, e.id as event, e.n, e.published, e.publisher, e.type, e.modes,
      e.status, e.countries, e.pairs, e.names, e.time_from, e.time_to, e.place, e.place_country, e.place_admin1,
      e.place_precision, e.lat, e.lon, e.attributed, e.party_only
    from happenings h join events e on e.report = h.report and e.id = h.body->'events'->>0
  ), sides as materialized (
    select t.incident, p.role, p.name, p.country, p.sectors, min(t.happening) as first
    from told t join parties p on p.report = t.report and p.event = t.event
    group by 1, 2, 3, 4, 5
  ), parties as (
    select incident, array_agg(distinct name) as parties,
      array(select distinct unnest from unnest(string_to_array(string_agg(array_to_string(sectors, ' '), ' '), ' '))
        where unnest <> '' order by 1) as sectors,
      jsonb_agg(party order by first) filter (where role = 'actor') as actors,
      jsonb_agg(party order by first) filter (where role = 'recipient') as recipients,
      jsonb_agg(party order by first) filter (where role = 'mediator') as mediators
    from sides cross join lateral (
      select jsonb_build_object(
        'name', name, 'key', lower(name), 'country', country, 'sectors', sectors, 'inferred', false) as party) p
    group by 1
  ), claims as (
    select incident, stance, jsonb_agg(claim order by name) as claims, count(*) as many from (
      select t.incident, h.stance, h.name, jsonb_build_object(
        'key', lower(h.name), 'names', jsonb_build_array(h.name), 'isParty', bool_or(t.party_only),
        'reports', jsonb_agg(distinct t.report)) as claim
      from told t join positions h on h.report = t.report and h.event = t.event
      where h.name is not null and h.stance in ('affirms', 'denies') group by 1, 2, 3
    ) c group by 1, 2
  ), grouped as (
    select incident, min(type) as type,
      string_to_array(max(array_to_string(modes, '|')), '|') as modes,
      bool_or(status = 'contested') or bool_or(status = 'denied') and bool_or(status <> 'denied') as contested,
      bool_or(status = 'reported') as reported, bool_or(status = 'claimed') as claimed,
      min(time_from) as time_from, max(time_to) as time_to, min(published) as published,
      max(published) as last_published, min(place) as place, min(place_country) as country,
      min(place_precision) as place_precision, min(lat) as lat, min(lon) as lon,
      array_agg(distinct report) as reports, bool_or(attributed) as attributed, bool_and(party_only) as party_only,
      (array_agg(report order by published, report))[1] as first_report,
      string_agg(array_to_string(countries, '|'), '|') as countries, string_agg(array_to_string(pairs, '|'), '|') as pairs,
      string_agg(array_to_string(names, '|'), '|') as names,
      string_agg(concat_ws('|', lower(place), lower(place_admin1)), '|') as places,
      string_agg(place_country, '|') as place_countries, string_agg(lower(publisher), '|') as publishers
    from told group by 1
  ), named as (
    select g.*, case when contested then 'contested' when reported then 'reported' when claimed then 'claimed'
        else 'denied' end as status,
      a.claims as affirms, coalesce(a.many, 0) as affirming, d.claims as denies, p.parties, p.sectors, p.actors, p.recipients, p.mediators
    from grouped g left join parties p using (incident)
      left join claims a on a.incident = g.incident and a.stance = 'affirms'
      left join claims d on d.incident = g.incident and d.stance = 'denies'
  )
  insert into incidents (id, status, type, modes, time_from, time_to, place, country, first_report, published,
    reports, origins, corroboration, party_only, last_published, attributed, countries, pairs, sectors, names,
    parties, places, place_countries, publishers, lat, lon, place_precision, account)
  select incident, status, type, modes, time_from, time_to, place, country, first_report, published,
    cardinality(reports), cardinality(reports), cardinality(reports) + affirming, party_only, last_published, attributed,
    ${each("countries")}, ${each("pairs")}, coalesce(sectors, '{}'), ${each("names")}, coalesce(parties, '{}'),
    ${each("places")}, ${each("place_countries")}, ${each("publishers")}, lat, lon, place_precision,
    jsonb_build_object(
      'status', status, 'type', type, 'modes', modes, 'actors', coalesce(actors, '[]'),
      'recipients', coalesce(recipients, '[]'), 'mediators', coalesce(mediators, '[]'),
      'place', case when place is null then null else jsonb_build_object(
        'name', place, 'country', country, 'admin1', null, 'lat', lat, 'lon', lon, 'precision', place_precision) end,
      'from', time_from, 'to', time_to, 'dated', time_from is not null, 'figures', '[]'::jsonb,
      'affirms', coalesce(affirms, '[]'), 'denies', coalesce(denies, '[]'),
      'own', jsonb_build_object('reports', reports, 'origins', reports), 'reports', reports, 'origins', reports,
      'corroboration', cardinality(reports) + affirming, 'partyOnly', party_only
    )
  from named`;

const MENTIONS = `
  insert into mentions (incident, report, sentence, published, search)
  select distinct on (h.incident, s.report, s.sentence) h.incident, s.report, s.sentence, h.published, s.search
  from happenings h join sentences s on s.report = h.report and s.sentence = any(h.sentences)
  order by h.incident, s.report, s.sentence`;

/** "AFG|PAK|AFG" → {AFG,PAK} */
function each(column: string): string {
  return `array(select distinct unnest from unnest(string_to_array(${column}, '|')) where unnest <> '' order by 1)`;
}
