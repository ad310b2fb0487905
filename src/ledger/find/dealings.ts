import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { all } from "./condition.js";
import { eventConditions, statementConditions } from "./conditions.js";
import { type Filter, NAMED_AS, type NamedAs } from "./filter.js";

/** How many records have somebody in each part. */
export type Dealings = { readonly [As in NamedAs]: number };

/** @param filter what else must hold, of both kinds of records */
export async function dealingsOf(
  db: Kysely<Tables>,
  name: string,
  filter: Pick<Filter, "when" | "published">,
): Promise<Dealings> {
  const counts = {
    statements: (as: NamedAs) => sql`select count(*)::int from statements s
      where ${all(statementConditions({ ...filter, named: { name, as } }))}`,
    events: (as: NamedAs) => sql`select count(*)::int from events e
      where ${all(eventConditions({ ...filter, named: { name, as } }))}`,
  };
  const columns = [
    ...NAMED_AS.statements.map((as) => sql`(${counts.statements(as)}) as ${sql.id(as)}`),
    ...NAMED_AS.events.map((as) => sql`(${counts.events(as)}) as ${sql.id(as)}`),
  ];
  const { rows } = await sql<Dealings>`select ${sql.join(columns)}`.execute(db);
  return rows[0] ?? { by: 0, to: 0, about: 0, actor: 0, recipient: 0 };
}
