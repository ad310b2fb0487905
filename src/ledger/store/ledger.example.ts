import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Ledger, openLedger } from "./open/open.js";
import { COMPARED } from "./schema/compared.js";

/** A database for a test: where a ledger can be made, and how it is done away with. */
export interface Place {
  readonly address: string;
  readonly remove: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly place: () => Promise<Place>;
}

const SERVER = process.env.DATELINE_TEST_POSTGRES;

/** PGlite always; a PostgreSQL server where DATELINE_TEST_POSTGRES is the address of one. */
export const engines: readonly Engine[] = [
  { name: "PGlite", place: folder },
  ...(SERVER === undefined ? [] : [{ name: "PostgreSQL", place: () => database(SERVER) }]),
];

if (SERVER === undefined)
  process.stderr.write("ledger: not tried on PostgreSQL: DATELINE_TEST_POSTGRES is not set\n");

/** A ledger of a test's own, made empty. */
export async function emptyLedger(engine: Engine): Promise<Ledger> {
  const { address, remove } = await engine.place();
  const ledger = await openLedger(address, { create: true });
  return {
    ...ledger,
    close: async () => {
      await ledger.close();
      await remove();
    },
  };
}

/** Takes all out of a ledger: opening another takes seconds. */
export async function emptied({ db }: Ledger): Promise<void> {
  await sql`truncate ${sql.join(COMPARED.map((table) => sql.table(table)))}`.execute(db);
}

/** A folder with a database as PGlite makes it, which takes seconds: made once and copied. */
async function folder(): Promise<Place> {
  const address = await mkdtemp(join(tmpdir(), "dateline-ledger-"));
  await cp(await template(), address, { recursive: true });
  return { address, remove: () => rm(address, { recursive: true, force: true }) };
}

/** Tests and benchmarks are run in the project's folder. */
const MODULES = join(process.cwd(), "node_modules");

async function template(): Promise<string> {
  const cache = join(MODULES, ".cache", "dateline");
  const path = join(cache, `ledger-${await pgliteVersion()}`);
  if (existsSync(path)) return path;
  const draft = `${path}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const { PGlite } = await import("@electric-sql/pglite");
  await (await PGlite.create({ dataDir: join(draft, "pg") })).close();
  await writeFile(join(draft, "ledger.json"), "{}\n");
  // Another test file may have been as quick.
  await rename(draft, path).catch(() => rm(draft, { recursive: true }));
  return path;
}

async function pgliteVersion(): Promise<string> {
  const manifest = join(MODULES, "@electric-sql", "pglite", "package.json");
  return JSON.parse(await readFile(manifest, "utf8")).version;
}

async function database(server: string): Promise<Place> {
  const { default: pg } = await import("pg");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  return {
    address: server.replace(url.pathname, `/${name}`),
    remove: () => run(`drop database if exists ${name} with (force)`),
  };
}
