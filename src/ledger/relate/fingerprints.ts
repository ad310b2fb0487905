import { sql, type Transaction } from "kysely";
import type { Fingerprint } from "../origin/fingerprint.js";
import { sameOrigin } from "../origin/same.js";
import { cursorOver } from "../store/cursor.js";
import type { FingerprintRow, OriginLinkRow, Tables } from "../store/schema/tables.js";
import { insertRows, insertWritten } from "../store/write/insert.js";
import type { Written } from "../store/write/written.js";
import { any } from "./any.js";
import { partOrigins } from "./origins.js";
import { staleReports } from "./stale.js";

/** Keeps fingerprints, in place of those that their reports had. */
export async function keepFingerprints(
  trx: Transaction<Tables>,
  reports: readonly string[],
  rows: Written,
): Promise<void> {
  await untie(trx, reports);
  await insertWritten(trx, "fingerprints", rows);
  await staleReports(trx, reports);
}

/** Ties reports to those with a band in common. Some at a time: they may be as many as the ledger has. */
export async function linkFingerprints(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<void> {
  const { rows } = await sql<Kept>`
    select ${KEPT} from fingerprints where report = ${any(reports)}`.execute(trx);
  const byBand = bandsOf(rows.map(fingerprintOf));
  const isFresh = new Set(reports);
  for await (const near of cursorOver(trx, withBands([...byBand.keys()]))) {
    const links = near.map(fingerprintOf).flatMap((other) => linksOf(other, byBand));
    await insertRows(trx, "origin_links", links);
    // What they are linked to is settled with them.
    const linked = links.flatMap(({ one, other }) => [one, other]);
    await staleReports(
      trx,
      linked.filter((report) => isFresh.has(report)),
    );
  }
}

function linksOf(
  other: Fingerprint,
  byBand: ReadonlyMap<number, readonly Fingerprint[]>,
): OriginLinkRow[] {
  const near = new Set(other.bands.flatMap((band) => byBand.get(band) ?? []));
  return [...near].flatMap((one) => {
    const link = one.report === other.report ? null : sameOrigin(one, other);
    return link ? [{ ...ordered(one.report, other.report), ...link }] : [];
  });
}

/** Takes reports' ties away; what they tied is grouped anew. */
async function untie(trx: Transaction<Tables>, reports: readonly string[]): Promise<void> {
  const gone = await trx
    .deleteFrom("origin_links")
    .where((be) => be.or([be("one", "=", any(reports)), be("other", "=", any(reports))]))
    .returning(["one", "other"])
    .execute();
  const tied = new Set(gone.flatMap(({ one, other }) => [one, other]));
  if (tied.size > 0) await partOrigins(trx, [...tied]);
  await trx.deleteFrom("fingerprints").where("report", "=", any(reports)).execute();
}

/** Bands that are looked up at once. */
const BANDS = 32;

/**
 * By a look at the index for some bands at a time: for all at once the database, which expects that nearly all rows have
 * one of them, would go through the whole table (60 ms for 4,000 rows in place of 4).
 */
const withBands = (bands: readonly number[]) => sql<Kept>`
    select ${KEPT} from fingerprints
    where report in (
      select distinct near.report
      from (
        select array_agg(band) as bands
        from unnest(${bands}::integer[]) with ordinality asked (band, n) group by n / ${sql.lit(BANDS)}
      ) asked
      cross join lateral (
        select report from fingerprints f where f.bands && asked.bands offset 0
      ) near
    )`;

type Kept = Omit<FingerprintRow, "matter">;

const KEPT = sql`report, text_hash, published, size, signature, bands, wire, quoted`;

const fingerprintOf = ({ text_hash, signature, ...row }: Kept): Fingerprint => ({
  ...row,
  textHash: text_hash,
  signature: signature.map(Number),
});

function bandsOf(fresh: readonly Fingerprint[]): Map<number, Fingerprint[]> {
  const found = new Map<number, Fingerprint[]>();
  for (const one of fresh)
    for (const band of one.bands) found.set(band, [...(found.get(band) ?? []), one]);
  return found;
}

export const ordered = (one: string, other: string): { one: string; other: string } =>
  one < other ? { one, other } : { one: other, other: one };
