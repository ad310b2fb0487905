import type { Kysely } from "kysely";
import type { Report } from "../../report/report.js";
import type { Tables } from "../store/schema/tables.js";

/** What a ledger knows of the things of a batch. */
export interface Known {
  /** By key, the report that came from it before. */
  readonly inputs: Map<string, string | null>;
  /** By report, the input it came from first. */
  readonly reports: Map<string, string>;
  /** By the hash of a text, the input that a report with it came from first. */
  readonly texts: Map<string, string>;
}

export async function knownOf(
  db: Kysely<Tables>,
  keys: readonly string[],
  reports: readonly Report[],
): Promise<Known> {
  const inputs = await db
    .selectFrom("inputs")
    .select(["key", "report"])
    .where("key", "in", keys)
    .execute();
  const same = reports.length === 0 ? [] : await sameTexts(db, reports);
  const ids = new Set(reports.map(({ id }) => id));
  return {
    inputs: new Map(inputs.map(({ key, report }) => [key, report])),
    reports: new Map(same.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name])),
    texts: new Map(same.toReversed().map(({ text_hash, name }) => [text_hash, name])),
  };
}

/** The same report has the same text. The earliest first. */
function sameTexts(db: Kysely<Tables>, reports: readonly Report[]) {
  return db
    .selectFrom("reports")
    .select(["id", "text_hash", "name"])
    .where(
      "text_hash",
      "in",
      reports.map(({ textHash }) => textHash),
    )
    .orderBy("arrival")
    .execute();
}
