import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Ledger } from "./open/open.js";
import { COMPARED } from "./schema/compared.js";

/**
 * A hash of all that a ledger holds: two ledgers are the same where it is. When things arrived takes no part in it, nor
 * does what follows from other columns.
 */
export async function fingerprintOf(ledger: Pick<Ledger, "db">): Promise<string> {
  const whole = createHash("sha256");
  for (const table of await tableHashes(ledger)) whole.update(JSON.stringify(table));
  return whole.digest("hex").slice(0, 16);
}

/** The same table by table, which tells where two ledgers differ. */
export async function tableHashes({
  db,
}: Pick<Ledger, "db">): Promise<(readonly [table: string, rows: object | undefined])[]> {
  const hashes: (readonly [string, object | undefined])[] = [];
  for (const table of COMPARED) {
    const { rows } = await sql<{ hash: string | null; count: number }>`
      select md5(string_agg(hash, '' order by hash collate "C")) as hash, count(*) as count
      from (select md5((to_jsonb(t) - '{arrival,arrived,search,quoted,review,undoes,given}'::text[])::text) as hash from ${sql.table(table)} t) h
    `.execute(db);
    hashes.push([table, rows[0]]);
  }
  return hashes;
}
