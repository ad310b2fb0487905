import { CompiledQuery, type Kysely, sql } from "kysely";
import PgBoss from "pg-boss";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { madeTables, SCHEMA } from "./tables.js";

/** The line of jobs beside a ledger on a server. */
export interface Queue {
  readonly ledger: Ledger;
  readonly boss: PgBoss;
  readonly close: () => Promise<void>;
}

/** The queue in which what is stale of origins and incidents waits to be settled: one job waits, one runs. */
export const SETTLE = "settle";

/** Any number that is not that of the ledger's locks. */
const LOCK = 0x0da80;

/**
 * A job that is begun is watched by a lock of its worker, not by a clock; that is the last resort. Hours, of which
 * pg-boss allows under 24.
 */
const LONGEST = 23;

/** What pg-boss would throw away if nobody came for it so long: an archive may wait for its workers. Days. */
const PATIENCE = 3_650;

/** What has been done is looked up for a day, then deleted: a job of sixteen reports is some 300 bytes. */
const DONE = { archiveCompletedAfterSeconds: 60 * 60, deleteAfterDays: 1 };

/**
 * Opens the queue of a ledger, and makes it where there is none.
 * @param supervise whether this process also clears away what is done, from time to time
 */
export async function openQueue(ledger: Ledger, supervise = false): Promise<Queue> {
  const boss = new PgBoss({
    db: runsOn(ledger.db),
    schema: SCHEMA,
    supervise,
    schedule: false,
    expireInHours: LONGEST,
    retentionDays: PATIENCE,
    ...DONE,
  });
  // What goes wrong when it clears away is tried again with the next round.
  boss.on("error", () => {});
  await ledger.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(connection);
    try {
      await boss.start();
      await madeTables(connection);
      await boss.createQueue(SETTLE, { name: SETTLE, policy: "stately" });
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(connection);
    }
  });
  return { ledger, boss, close: () => boss.stop({ graceful: false }) };
}

/** pg-boss over a connection of ours: in a transaction, its jobs change with our rows or not at all. */
export function runsOn(db: Kysely<Tables>): PgBoss.Db {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
