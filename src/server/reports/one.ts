import type { Ledger } from "../../ledger/store/open/open.js";
import type { Reading } from "../../reading/format.js";

/** A report of the ledger with its current reading. */
export interface KeptReport {
  readonly text: string;
  readonly name: string;
  readonly authors: readonly string[];
  readonly reading: Reading;
  /** Inputs that had it, the one it came from first among them. */
  readonly inputs: readonly string[];
  /** Versions that read it before the current ones. */
  readonly before: readonly {
    readonly program: string;
    readonly reader: string;
    readonly codebook: string;
  }[];
}

/** @returns null where the ledger has no such report */
export async function reportBy({ db }: Ledger, id: string): Promise<KeptReport | null> {
  const found = await db
    .selectFrom("reports")
    .innerJoin("readings", "readings.report", "reports.id")
    .select(["reports.text", "reports.name", "reports.authors", "readings.body"])
    .where("reports.id", "=", id)
    .where("readings.current", "=", true)
    .executeTakeFirst();
  if (!found) return null;
  const { text, name, authors, body } = found;
  const inputs = await db
    .selectFrom("inputs")
    .select("key")
    .where("report", "=", id)
    .orderBy("key")
    .execute();
  const before = await db
    .selectFrom("readings")
    .select(["program", "reader", "codebook"])
    .where("report", "=", id)
    .where("current", "=", false)
    .orderBy("arrived")
    .execute();
  return { text, name, authors, reading: body, inputs: inputs.map(({ key }) => key), before };
}
