import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { all, query } from "./condition.js";
import { eventConditions, statementConditions } from "./conditions.js";
import { type Filter, isForEvents, isForStatements } from "./filter.js";
import {
  type FoundEvent,
  type FoundStatement,
  MARKS,
  type Order,
  type Page,
  type PageOptions,
} from "./found.js";

type Db = Kysely<Tables>;

/** Events that fit, in order. */
export async function eventsPage(
  db: Db,
  filter: Filter,
  options: PageOptions,
): Promise<Page<FoundEvent>> {
  if (!isForEvents(filter)) return NOTHING;
  const { rows } = await eventsQuery(filter, options).execute(db);
  return paged(rows.map(told), options);
}

export async function statementsPage(
  db: Db,
  filter: Filter,
  options: PageOptions,
): Promise<Page<FoundStatement>> {
  if (!isForStatements(filter)) return NOTHING;
  const { rows } = await statementsQuery(filter, options).execute(db);
  return paged(rows.map(told), options);
}

const NOTHING = { found: [], more: false } as const;

/** Without what it is only found by. */
function told<Row extends object>(row: Row): Row {
  const { search: _search, quoted: _quoted, ...rest } = row as Row & Record<string, unknown>;
  return rest as Row;
}

/** One row more than asked for tells that there is more. */
export function paged<Found>(
  rows: readonly Found[],
  { limit }: Pick<PageOptions, "limit">,
): Page<Found> {
  return { found: rows.slice(0, limit), more: rows.length > limit };
}

/** First the rows of the page, then all that is told of each: nothing is put together for those that are not shown. */
export function eventsQuery(
  filter: Filter,
  { limit, skip, order }: PageOptions,
): RawBuilder<FoundEvent> {
  return sql<FoundEvent>`
    with page as (
      select e.* from events e where ${all(eventConditions(filter))}
      order by ${orderOf("e", order)} limit ${limit + 1}::int offset ${skip}::int
    )
    select e.*, r.title, r.url, coalesce(w.text, '') as quote, ${marked(filter)} as marked,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', p.role, 'name', p.name, 'country', p.country, 'sectors', p.sectors, 'inferred', p.inferred
        ) order by p.role, p.n)
        from parties p where p.report = e.report and p.event = e.id), '[]') as parties,
      coalesce((
        select jsonb_agg(jsonb_build_object('name', h.name, 'country', h.country, 'stance', h.stance) order by h.n)
        from positions h where h.report = e.report and h.event = e.id), '[]') as positions,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'kind', q.kind, 'low', q.low, 'high', q.high, 'of', q.of_name, 'by', q.holder_name
        ) order by q.n)
        from quantities q where q.report = e.report and q.event = e.id), '[]') as figures
    from page e join reports r on r.id = e.report
      left join sentences w on w.report = e.report and w.sentence = e.sentence
    order by ${orderOf("e", order)}`;
}

export function statementsQuery(
  filter: Filter,
  { limit, skip, order }: PageOptions,
): RawBuilder<FoundStatement> {
  return sql<FoundStatement>`
    with page as (
      select s.* from statements s where ${all(statementConditions(filter))}
      order by ${orderOf("s", order)} limit ${limit + 1}::int offset ${skip}::int
    )
    select s.*, r.title, r.url, coalesce(w.text, '') as quote, ${marked(filter)} as marked
    from page s join reports r on r.id = s.report
      left join sentences w on w.report = s.report and w.sentence = s.sentence
    order by ${orderOf("s", order)}`;
}

/** The sentence with the words that were looked for between marks; null where none were. */
export function marked({ words }: Filter): RawBuilder<string | null> {
  if (words === undefined) return sql<null>`null`;
  const options = `StartSel=${MARKS.start}, StopSel=${MARKS.end}, HighlightAll=true`;
  return sql<string>`ts_headline('english', coalesce(w.text, ''), ${query(words)}, ${options})`;
}

/** Undated ones come last, whichever way. */
function orderOf(table: string, order: Order): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const [published, report, n] = [column("published"), column("report"), column("n")];
  if (order === "oldest") return sql`${published} asc nulls last, ${report}, ${n}`;
  const newest = sql`${published} desc nulls last, ${report}, ${n}`;
  if (order === "newest") return newest;
  return sql`coalesce(${column("time_from")}, ${published}) desc nulls last, ${newest}`;
}
