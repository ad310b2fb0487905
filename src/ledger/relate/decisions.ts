import type { Kysely, Transaction } from "kysely";
import type { Decision } from "../incident/decision.js";
import type { Tables } from "../store/schema/tables.js";

/** What people decided about incidents and has not been undone, the earliest first. */
export async function decisionsOf(
  db: Kysely<Tables> | Transaction<Tables>,
): Promise<readonly Decision[]> {
  const all = await db.selectFrom("link_decisions").selectAll().orderBy("id").execute();
  const undone = new Set(all.map(({ undoes }) => undoes));
  return all.flatMap(({ id, kind, one, other }) =>
    kind === "undo" || undone.has(id) ? [] : [{ id, kind, one, other }],
  );
}
