import { sql } from "kysely";
import type { Ledger } from "../open/open.js";

/**
 * Has the database count what is in its tables, so that it chooses good ways to search them. A server does so by itself;
 * the embedded one has nobody to do it.
 */
export async function analysed({ db, engine }: Pick<Ledger, "db" | "engine">): Promise<void> {
  if (engine === "embedded") await sql`analyze`.execute(db);
}
