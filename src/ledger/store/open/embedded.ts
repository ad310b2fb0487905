import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { LedgerFault } from "../fault.js";
import { locked } from "./lock.js";
import { OIDS, SENT } from "./values.js";

/** The database's own files, and the mark that they were made to the end. */
const DATA = "pg";
const MARK = "ledger.json";

/**
 * The database in a folder. Only one process can have it open.
 * @throws LedgerFault no-ledger, locked, damaged-ledger
 */
export async function embeddedPool(folder: string, create: boolean): Promise<PostgresPool> {
  await refuseStrange(folder, create);
  await mkdir(folder, { recursive: true });
  const release = await locked(folder);
  try {
    const database = await opened(folder);
    return poolOver(database, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** A folder of something else is left alone. */
async function refuseStrange(folder: string, create: boolean): Promise<void> {
  const names = await namesIn(folder);
  if (names.includes(MARK)) return;
  if (!create)
    throw new LedgerFault(
      "no-ledger",
      folder,
      "there is no ledger here",
      "make one with dateline ingest, or say where it is with --db",
    );
  const strange = names.find((name) => name !== DATA && !name.startsWith("lock"));
  if (strange === undefined) return;
  throw new LedgerFault(
    "no-ledger",
    folder,
    `it holds ${strange}, and is no ledger`,
    "name a folder that is new or empty",
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    throw unusable(folder, error as NodeJS.ErrnoException);
  }
}

function unusable(folder: string, error: NodeJS.ErrnoException): LedgerFault {
  const why = error.code === "ENOTDIR" ? "it is no folder" : `it cannot be opened (${error.code})`;
  return new LedgerFault("no-ledger", folder, why, "say where the ledger is with --db");
}

async function opened(folder: string): Promise<PGlite> {
  const [data, mark] = [join(folder, DATA), join(folder, MARK)];
  // A folder without its mark was being made when the program was stopped: nothing is in it.
  if (!existsSync(mark)) await rm(data, { recursive: true, force: true });
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create({ dataDir: data, parsers: OIDS, serializers: SENT }).catch(
    async (error: unknown) => {
      throw await unopened(folder, data, error);
    },
  );
  if (!existsSync(mark)) await writeFile(mark, `${JSON.stringify({ dateline: "ledger" })}\n`);
  return database;
}

async function unopened(folder: string, data: string, error: unknown): Promise<LedgerFault> {
  const version = await readFile(join(data, "PG_VERSION"), "utf8").catch(() => "?");
  const why = error instanceof Error ? error.message : String(error);
  return new LedgerFault(
    "damaged-ledger",
    folder,
    `its database (PostgreSQL ${version.trim()}) does not open: ${why}`,
    "restore a backup into a new folder with dateline db restore",
  );
}

/** A pool of the one connection there is: who asks while it is out waits in a row. */
function poolOver(database: PGlite, release: () => Promise<void>): PostgresPool {
  let last: Promise<unknown> = Promise.resolve();
  let free = () => {};
  // Always the same, so that it is set up once.
  const connection: PostgresPoolClient = {
    query: queryOf(database) as PostgresPoolClient["query"],
    release: () => free(),
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = last;
    let after = () => {};
    last = new Promise<void>((resolve) => {
      after = resolve;
    });
    await before;
    // The database runs in this thread and does not let go of it by itself: what came meanwhile has its turn.
    await setImmediate();
    free = after;
    return connection;
  };
  return {
    connect,
    end: async () => {
      await last;
      await database.close();
      await release();
    },
  };
}

function queryOf(database: PGlite) {
  return async (
    text: string,
    values: readonly unknown[],
  ): Promise<PostgresQueryResult<unknown>> => {
    const { rows, affectedRows = 0 } = await database.query(text, [...values]);
    const [command = ""] = text.trimStart().split(/\s/, 1);
    const name = command.toUpperCase() as PostgresQueryResult<unknown>["command"];
    return { command: name, rowCount: rows.length > 0 ? rows.length : affectedRows, rows };
  };
}
