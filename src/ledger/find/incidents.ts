import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { all, query } from "./condition.js";
import { type Filter, isForIncidents } from "./filter.js";
import type { FoundIncident, IncidentOrder, Page, PageOptions } from "./found.js";
import { incidentConditions } from "./incident-conditions.js";
import { marked, paged } from "./page.js";
import { type Rarity, rarityOf } from "./rarity.js";

type Options = PageOptions<IncidentOrder>;

/** Incidents that fit, in order. They are those of the last time that the ledger was settled. */
export async function incidentsPage(
  db: Kysely<Tables>,
  filter: Filter,
  options: Options,
): Promise<Page<FoundIncident>> {
  if (!isForIncidents(filter)) return { found: [], more: false };
  const rarity = await rarityOf(db, filter);
  const { rows } = await incidentsQuery(filter, options, rarity).execute(db);
  return paged(rows, options);
}

export function incidentsQuery(
  filter: Filter,
  { limit, skip, order }: Options,
  rarity: Rarity,
): RawBuilder<FoundIncident> {
  return sql<FoundIncident>`
    with page as (
      select i.* from incidents i where ${all(incidentConditions(filter, rarity))}
      order by ${ORDER[order]} limit ${limit + 1}::int offset ${skip}::int
    )
    select i.id, i.status, i.type, i.modes, i.time_from, i.time_to, i.place, i.country, i.lat, i.lon,
      i.place_precision, i.first_report, i.published, i.last_published, i.reports, i.origins, i.corroboration,
      i.party_only, i.account, r.publisher, r.title, r.url, coalesce(w.text, '') as quote, ${marked(filter)} as marked
    from page i
      left join lateral (${toldFirst(filter)}) w on true
      left join reports r on r.id = coalesce(w.report, i.first_report)
    order by ${ORDER[order]}`;
}

/** The sentence of the first mention, whose id is the incident's; of the first with the words that are looked for. */
function toldFirst({ words }: Filter): RawBuilder<unknown> {
  if (words === undefined)
    return sql`
      select w.report, w.text from happenings h
        join sentences w on w.report = h.report and w.sentence = any(h.sentences)
      where h.id = i.id order by w.sentence limit 1`;
  return sql`
    select w.report, w.text from (
      select report, sentence from mentions m where m.incident = i.id and m.search @@ ${query(words)}
      order by m.published nulls last, m.report, m.sentence limit 1
    ) m join sentences w on w.report = m.report and w.sentence = m.sentence`;
}

const NEWEST = sql`i.published desc nulls last, i.id`;
const MOST = sql`i.reports desc, i.origins desc, ${NEWEST}`;

const ORDER: Readonly<Record<IncidentOrder, RawBuilder<unknown>>> = {
  contested: sql`(i.status <> 'contested'), i.origins desc, i.reports desc, ${NEWEST}`,
  newest: NEWEST,
  oldest: sql`i.published asc nulls last, i.id`,
  happened: sql`coalesce(i.time_from, i.published) desc nulls last, ${NEWEST}`,
  reports: MOST,
};
