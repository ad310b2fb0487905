import { sql, type Transaction } from "kysely";
import type { Report } from "../../report/report.js";
import { heldOf } from "../ingest/held.js";
import type { Known } from "../ingest/known.js";
import type { Held } from "../ingest/store.js";
import type { Tables } from "../store/schema/tables.js";
import type { Versions } from "../store/write/versions.js";
import { table } from "./tables.js";

/** What a ledger and its queue know of the things of a batch: what waits counts as if it were read already. */
export async function knownAlso(
  trx: Transaction<Tables>,
  keys: readonly string[],
  reports: readonly Report[],
): Promise<Known> {
  const inputs = await sql<{ key: string; report: string | null }>`
    select key, report from inputs i where key = any(${keys})
      and not exists (select 1 from ${table("waiting_inputs")} w where w.key = i.key)
    union all select key, report from ${table("waiting_inputs")} w
      join ${table("waiting")} using (report) where key = any(${keys}) and fault is null`.execute(
    trx,
  );
  const same = await sameTexts(
    trx,
    reports.map(({ textHash }) => textHash),
  );
  const ids = new Set(reports.map(({ id }) => id));
  return {
    inputs: new Map(inputs.rows.map(({ key, report }) => [key, report])),
    reports: new Map(
      same
        .toReversed()
        .filter(({ id }) => ids.has(id))
        .map(({ id, name }) => [id, name]),
    ),
    texts: new Map(same.toReversed().map(({ hash, name }) => [hash, name])),
  };
}

/** The earliest first, whether it has been read or waits. */
async function sameTexts(trx: Transaction<Tables>, hashes: readonly string[]) {
  if (hashes.length === 0) return [];
  const { rows } = await sql<{ id: string; hash: string; name: string }>`
    select id, text_hash as hash, name, arrival from reports where text_hash = any(${hashes})
    union all select report, text_hash, name, arrival from ${table("waiting")}
      where text_hash = any(${hashes}) and fault is null
    order by arrival`.execute(trx);
  return rows;
}

/** Which reports have a reading of these versions, or will have one. */
export async function heldAlso(
  trx: Transaction<Tables>,
  reports: readonly string[],
  versions: Versions,
  line: number,
): Promise<{ readonly held: Held; readonly waiting: ReadonlySet<string> }> {
  const held = await heldOf(trx, reports, versions);
  const { rows } = await sql<{ report: string }>`
    select report from ${table("waiting")}
    where report = any(${reports}) and fault is null and line >= ${line}`.execute(trx);
  for (const { report } of rows) held.set(report, { current: true });
  return { held, waiting: new Set(rows.map(({ report }) => report)) };
}
