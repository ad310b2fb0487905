import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";

/** The queue's own schema, beside the ledger's: pg-boss keeps its jobs in it, and we what they are about. */
export const SCHEMA = "dateline_queue";

/**
 * `waiting`: reports that are to be read, whole, with what will stand in the ledger once they are; `line` is that of the
 * version that was asked for, `job` the job that they are in, `fault` why they are dead letters. `waiting_inputs`: what
 * will be said of the inputs that they came from. `versions`: all that were ever at work; the higher, the newer.
 */
const TABLES = [
  `create table if not exists ${SCHEMA}.waiting (
    report text primary key,
    text_hash text not null,
    title text,
    publisher text,
    url text,
    published date,
    text text not null,
    name text not null,
    authors text[] not null,
    notes jsonb not null,
    arrival bigint not null default nextval('dateline.reports_arrival_seq'),
    line integer not null,
    job uuid not null,
    fault text,
    tries integer not null default 0,
    since timestamptz not null default now()
  )`,
  `create index if not exists waiting_texts on ${SCHEMA}.waiting (text_hash)`,
  `create index if not exists waiting_jobs on ${SCHEMA}.waiting (job)`,
  `create index if not exists waiting_faults on ${SCHEMA}.waiting (report) where fault is not null`,
  `create table if not exists ${SCHEMA}.waiting_inputs (
    key text primary key,
    report text not null references ${SCHEMA}.waiting on delete cascade,
    outcome text not null,
    why text
  )`,
  `create index if not exists waiting_inputs_reports on ${SCHEMA}.waiting_inputs (report)`,
  `create table if not exists ${SCHEMA}.versions (
    line integer primary key,
    program text not null,
    reader text not null,
    codebook text not null
  )`,
  `create table if not exists ${SCHEMA}.control (
    one boolean primary key default true check (one),
    paused boolean not null,
    swept timestamptz not null default now()
  )`,
  `insert into ${SCHEMA}.control (paused) values (false) on conflict do nothing`,
] as const;

/** Made after pg-boss has made the schema. */
export async function madeTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

/** A report that waits to be read. */
export interface WaitingRow {
  readonly report: string;
  readonly text_hash: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly name: string;
  readonly authors: readonly string[];
  readonly notes: readonly import("../../report/draft.js").Note[];
  readonly arrival: number;
  readonly line: number;
}

export const table = (name: "waiting" | "waiting_inputs" | "versions" | "control" | "job") =>
  sql.table(`${SCHEMA}.${name}`);
