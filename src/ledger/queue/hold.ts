import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

/**
 * The jobs that a worker has in hand, each held by a lock of one connection: when the worker is gone, however it went, the
 * server lets go of them at once, and whoever sweeps sees that nobody has them.
 */
export interface Hold {
  readonly take: (job: string) => Promise<void>;
  readonly release: (job: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Any number that no other lock of two numbers has. */
const JOBS = 0x0da81;

/** Two jobs may have one number: the lock is shared, and tells of both. */
const numberOf = sql.raw("(hashtext(j.id::text) & 2147483647)");

/** Whether a worker has the job `j` in hand. */
export const isHeld = sql<boolean>`exists (
  select 1 from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2
    and l.database = (select oid from pg_database where datname = current_database())
    and l.classid = ${sql.lit(JOBS)} and l.objid = ${numberOf}::oid)`;

/** A machine that is cut off without a word is given up after a minute. */
const ALIVE = [
  "set tcp_keepalives_idle = 30",
  "set tcp_keepalives_interval = 10",
  "set tcp_keepalives_count = 3",
];

export async function openHold(db: Kysely<Tables>): Promise<Hold> {
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return new Promise((resolve, reject) => {
    const done = db.connection().execute(async (connection) => {
      for (const statement of ALIVE) await sql.raw(statement).execute(connection);
      const lock = async (how: string, id: string) =>
        void (await sql`select ${sql.raw(how)}(${sql.lit(JOBS)}, ${numberOf}) from (select ${id}::uuid as id) j`.execute(
          connection,
        ));
      resolve({
        take: (id) => lock("pg_advisory_lock_shared", id),
        release: (id) => lock("pg_advisory_unlock_shared", id),
        close: async () => {
          close();
          await done.catch(() => {});
        },
      });
      await closed;
      await sql`select pg_advisory_unlock_all()`.execute(connection);
    });
    done.catch(reject);
  });
}
