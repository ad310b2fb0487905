import { type Kysely, sql, type Transaction } from "kysely";
import { LedgerFault } from "../fault.js";
import { MIGRATIONS } from "./migrations.js";
import type { Tables } from "./tables.js";

/** The version of the tables that this program writes. */
export const LATEST = MIGRATIONS.length;

/** Any number will do, as long as every version of the program uses it. */
const LOCK = 0x0da7e;

/**
 * Brings a ledger's tables up to date, one process at a time; forward only.
 * @param create whether tables may be made where there are none
 * @throws LedgerFault newer, no-ledger
 */
export async function migrated(db: Kysely<Tables>, where: string, create: boolean): Promise<void> {
  if ((await versionOf(db)) === LATEST) return;
  await db.connection().execute(async (connection) => {
    // Before the transaction begins: one that waits in it would still not see the tables another has made.
    await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(connection);
    try {
      await connection.transaction().execute((trx) => broughtUp(trx, where, create));
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(connection);
    }
  });
}

async function broughtUp(trx: Transaction<Tables>, where: string, create: boolean): Promise<void> {
  const version = await versionOf(trx);
  if (version > LATEST) throw newer(where, version);
  if (version === 0 && !create) throw none(where);
  await migrate(trx, version, LATEST);
}

/** Runs the steps after version `from` up to version `to`. */
export async function migrate(trx: Transaction<Tables>, from: number, to: number): Promise<void> {
  for (const [at, { name, run }] of MIGRATIONS.entries())
    if (at >= from && at < to) await applied(trx, at + 1, name, run);
}

async function applied(
  trx: Transaction<Tables>,
  version: number,
  name: string,
  statements: readonly string[],
): Promise<void> {
  if (version === 1) await sql.raw("create schema if not exists dateline").execute(trx);
  for (const statement of statements) await sql.raw(statement).execute(trx);
  await trx.insertInto("migrations").values({ version, name }).execute();
}

/** The version of a ledger's tables; 0 where there are none. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('dateline.migrations') is not null as there`.execute(db);
  if (!rows[0]?.there) return 0;
  const { version } = await db
    .selectFrom("migrations")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

function newer(where: string, version: number): LedgerFault {
  return new LedgerFault(
    "newer",
    where,
    `it was made by a newer Dateline (tables of version ${version}; this one knows ${LATEST})`,
    "install the newest Dateline",
  );
}

function none(where: string): LedgerFault {
  return new LedgerFault(
    "no-ledger",
    where,
    "the database holds no ledger",
    "make one with dateline ingest",
  );
}
