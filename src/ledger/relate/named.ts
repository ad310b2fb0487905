import type { Ledger } from "../store/open/open.js";
import { incidentsNamed, type Listed } from "./listing.js";

type Db = Ledger["db"];

/** The incident that a whole id leads to: its own, or that of a happening that was one of its own before. */
export async function incidentBy(db: Db, name: string): Promise<Listed | null> {
  const exact = await db
    .selectFrom("happenings")
    .select("incident")
    .where("id", "=", name)
    .executeTakeFirst();
  const ids = exact ? [exact.incident] : await incidentsNamed(db, name);
  const [id] = ids;
  if (id === undefined || ids.length > 1) return null;
  const found = db.selectFrom("incidents").select(["id", "account"]).where("id", "=", id);
  return (await found.executeTakeFirst()) ?? null;
}
