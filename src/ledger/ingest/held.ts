import type { Kysely } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import type { Versions } from "../store/write/versions.js";

/** Which of these reports the ledger has a reading of, made with these versions; and whether it is the current one. */
export async function heldOf(
  db: Kysely<Tables>,
  reports: readonly string[],
  { program, reader, codebook }: Versions,
): Promise<Map<string, { readonly current: boolean }>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom("readings")
    .select(["report", "current"])
    .where("report", "in", reports)
    .where((be) => be.and({ program, reader, codebook }))
    .execute();
  return new Map(rows.map(({ report, current }) => [report, { current }]));
}
