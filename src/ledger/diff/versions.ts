import type { Kysely } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import type { Versions } from "../store/write/versions.js";

/** Versions that readings of a ledger were made with. */
export interface Made extends Versions {
  readonly readings: number;
  /** How many of those are the current ones. */
  readonly current: number;
}

/** All the versions in a ledger, the latest to arrive last. */
export async function madeWith(db: Kysely<Tables>): Promise<Made[]> {
  const rows = await db
    .selectFrom("readings")
    .select(["program", "reader", "codebook"])
    .select(({ fn }) => [
      fn.countAll<number>().as("readings"),
      fn.countAll<number>().filterWhere("current", "=", true).as("current"),
    ])
    .groupBy(["program", "reader", "codebook"])
    .orderBy(({ fn }) => fn.min("arrived"))
    .orderBy("codebook")
    .execute();
  return rows;
}

/** "0.1.0 reader d0c75b42e7b7 codebook 7abc9fb9e905" */
export function versionName({ program, reader, codebook }: Versions): string {
  return `${program} reader ${reader} codebook ${codebook || "none"}`;
}

/** Whether versions are those that a user names by the beginning of one of them: "7abc". */
export function isNamed({ program, reader, codebook }: Versions, name: string): boolean {
  return [program, reader, codebook].some((one) => one.startsWith(name));
}
