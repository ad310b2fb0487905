import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

/** Somebody on the other side of events. */
export interface Counterpart {
  readonly name: string;
  readonly country: string | null;
  /** Events in which the first acts, and those in which this one does. */
  readonly there: number;
  readonly back: number;
}

/** With whom somebody has to do most. */
export async function counterpartsOf(
  db: Kysely<Tables>,
  name: string,
  limit: number,
): Promise<Counterpart[]> {
  const { rows } = await sql<Counterpart>`
    select min(o.name) as name, min(o.country) as country,
      (count(*) filter (where p.role = 'actor'))::int as there,
      (count(*) filter (where p.role = 'recipient'))::int as back
    from parties p join parties o on o.report = p.report and o.event = p.event and o.role <> p.role
    where lower(p.name) = ${name.toLowerCase()} and p.role <> 'mediator' and o.role <> 'mediator'
      and o.kind in ('person', 'organisation', 'state')
    group by lower(o.name) order by count(*) desc, 1 limit ${limit}::int`.execute(db);
  return rows;
}
