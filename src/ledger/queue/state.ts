import { sql } from "kysely";
import type { Queue } from "./queue.js";
import { SCHEMA, table } from "./tables.js";

/** How a queue stands. */
export interface State {
  readonly paused: boolean;
  /** Reports that are to be read. */
  readonly waiting: number;
  /** Since when the first of them has waited. Seconds. */
  readonly oldest: number;
  /** Reports that could not be read. */
  readonly dead: number;
  readonly jobs: readonly Jobs[];
}

/** Jobs of a version, or for settling where that is null. */
export interface Jobs {
  readonly version: string | null;
  /** Waiting; to be tried again; in a worker's hand. */
  readonly queued: number;
  readonly again: number;
  readonly active: number;
}

export async function stateOf({ ledger: { db } }: Pick<Queue, "ledger">): Promise<State> {
  const { rows } = await sql<Omit<State, "jobs">>`
    select (select paused from ${table("control")}) as paused,
      count(*) filter (where fault is null) as waiting,
      count(*) filter (where fault is not null) as dead,
      coalesce(extract(epoch from now() - min(since) filter (where fault is null)), 0)::float8 as oldest
    from ${table("waiting")}`.execute(db);
  const jobs = await sql<Jobs>`
    select v.program || ' reader ' || left(v.reader, 12) || ' codebook ' || left(v.codebook, 12) as version,
      count(*) filter (where state = 'created') as queued,
      count(*) filter (where state = 'retry') as again,
      count(*) filter (where state = 'active') as active
    from ${table("job")} j left join ${table("versions")} v on j.name = 'read-' || v.line
    where state < 'completed' group by v.line, v.program, v.reader, v.codebook
    order by v.line nulls last`.execute(db);
  const [whole] = rows;
  if (whole === undefined) throw new Error("a count is always one row");
  return { ...whole, jobs: jobs.rows };
}

/** A report that could not be read, and why. */
export interface DeadLetter {
  readonly report: string;
  readonly name: string;
  readonly why: string;
  readonly tries: number;
  readonly since: Date;
}

export async function deadLetters(
  { ledger: { db } }: Pick<Queue, "ledger">,
  limit: number,
): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select report, name, fault as why, tries, since from ${table("waiting")}
    where fault is not null order by since, report limit ${limit}`.execute(db);
  return rows;
}

/** Whether a ledger has a queue: one that never had a worker has none. */
export async function hasQueue({ ledger: { db } }: Pick<Queue, "ledger">): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass(${`${SCHEMA}.control`}) is not null as there`.execute(db);
  return rows[0]?.there ?? false;
}
