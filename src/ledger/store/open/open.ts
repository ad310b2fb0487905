import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { migrated } from "../schema/migrate.js";
import type { Tables } from "../schema/tables.js";
import { addressOf, type LedgerAddress, shown } from "./address.js";
import { embeddedPool } from "./embedded.js";
import { serverPool } from "./server.js";

/** A ledger that is open. */
export interface Ledger {
  readonly db: Kysely<Tables>;
  /** Its folder or address, for people: without a password. */
  readonly where: string;
  readonly engine: "embedded" | "server";
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Whether a ledger is made where there is none. */
  readonly create?: boolean;
}

/**
 * Opens a ledger and brings its tables up to date.
 * @param address a folder, or postgres://…
 * @throws LedgerFault
 */
export async function openLedger(
  address: string | LedgerAddress,
  { create = false }: OpenOptions = {},
): Promise<Ledger> {
  const parsed = typeof address === "string" ? addressOf(address) : address;
  const pool =
    parsed.is === "folder" ? await embeddedPool(parsed.path, create) : await serverPool(parsed);
  return ledgerOver(pool, parsed, create);
}

/** Dateline's tables have a schema of their own: a server's database may hold much else. */
const SEARCH = CompiledQuery.raw("set search_path to dateline");

async function ledgerOver(
  pool: PostgresPool,
  address: LedgerAddress,
  create: boolean,
): Promise<Ledger> {
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => void (await connection.executeQuery(SEARCH)),
  });
  const db = new Kysely<Tables>({ dialect });
  const where = shown(address);
  const engine = address.is === "folder" ? "embedded" : "server";
  try {
    await migrated(db, where, create || engine === "embedded");
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, where, engine, close: () => db.destroy() };
}
