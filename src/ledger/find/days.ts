import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { all } from "./condition.js";
import { eventConditions } from "./conditions.js";
import { type Filter, isForEvents } from "./filter.js";

/** How many events of one class a day has, and what their scores come to. */
export interface DayOfEvents {
  /** When they happened; where that is not told, when they were published. */
  readonly day: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict */
  readonly quad: number;
  readonly many: number;
  /** From -10, conflict, to +10 each. */
  readonly score: number;
}

export interface EventDays {
  readonly days: readonly DayOfEvents[];
  /** Told as happening over more than a month, or as history: they would stand on a day that nobody named. */
  readonly vague: number;
  /** Neither they nor their report have a day. */
  readonly undated: number;
}

/** Events told of longer times stand on no day. Days. */
const LONGEST = 31;

const IS_VAGUE = sql<boolean>`(e.historical or coalesce(e.time_to - e.time_from, 0) > ${sql.lit(LONGEST)})`;

/** Events that fit, counted by day and class, the earliest first. */
export async function eventDays(db: Kysely<Tables>, filter: Filter): Promise<EventDays> {
  if (!isForEvents(filter)) return { days: [], vague: 0, undated: 0 };
  const { rows } = await sql<DayOfEvents & { readonly day: string | null }>`
    select case when ${IS_VAGUE} then null else coalesce(e.time_from, e.published) end as day,
      case when ${IS_VAGUE} then 0 else e.quad end as quad, count(*)::int as many, sum(e.score)::float8 as score
    from events e where ${all(eventConditions(filter))} group by 1, 2 order by 1, 2`.execute(db);
  const of = (isVague: boolean) =>
    rows
      .filter(({ day, quad }) => day === null && (quad === 0) === isVague)
      .reduce((sum, { many }) => sum + many, 0);
  const days = rows.filter(({ day }) => day !== null);
  return { days, vague: of(true), undated: of(false) };
}
