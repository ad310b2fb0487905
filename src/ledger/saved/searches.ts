import type { Kysely } from "kysely";
import type { Ledger } from "../store/open/open.js";
import type { SearchRow, Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";

/** A search that somebody named, for all who use the ledger. */
export type SavedSearch = SearchRow;

/** In the order of their names. */
export async function savedSearches(db: Kysely<Tables>): Promise<SavedSearch[]> {
  return db
    .selectFrom("searches")
    .select(["name", "kind", "query", "by"])
    .orderBy((be) => be.fn<string>("lower", ["name"]))
    .orderBy("name")
    .execute();
}

/** What had the name before is replaced. */
export function saveSearch(ledger: Pick<Ledger, "db">, search: SavedSearch): Promise<void> {
  const { name, ...rest } = search;
  return writing(ledger, async (trx) => {
    await trx
      .insertInto("searches")
      .values({ name, ...rest })
      .onConflict((conflict) => conflict.column("name").doUpdateSet(rest))
      .execute();
  });
}

/** @returns whether there was one of that name */
export function forgetSearch(ledger: Pick<Ledger, "db">, name: string): Promise<boolean> {
  return writing(ledger, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("searches")
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  });
}
