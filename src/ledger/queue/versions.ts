import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import type { Versions } from "../store/write/versions.js";
import { writing } from "../store/write/writing.js";
import type { Queue } from "./queue.js";
import { table } from "./tables.js";

/** Each version that is asked for has a line of its own: an older worker leaves what a newer one was asked for. */
export const jobsOf = (line: number): string => `read-${line}`;

/** The line of versions that are asked for now. Asked for after others, they are the newest. */
export function askedFor(queue: Queue, versions: Versions): Promise<number> {
  return lineFor(queue, versions, (lines) => lines.at(-1)?.is === nameOf(versions));
}

/** The line of versions that a worker has. New ones are newer than all that were known. */
export function workedWith(queue: Queue, versions: Versions): Promise<number> {
  return lineFor(queue, versions, (lines) => lines.some(({ is }) => is === nameOf(versions)));
}

interface Line {
  readonly line: number;
  readonly is: string;
}

async function lineFor(
  queue: Queue,
  versions: Versions,
  isKnown: (lines: readonly Line[]) => boolean,
): Promise<number> {
  const line = await writing(queue.ledger, async (trx) => {
    const lines = await linesOf(trx);
    const known = lines.findLast(({ is }) => is === nameOf(versions));
    if (known && isKnown(lines)) return known.line;
    const next = (lines.at(-1)?.line ?? 0) + 1;
    const { program, reader, codebook } = versions;
    await sql`insert into ${table("versions")} values (${next}, ${program}, ${reader}, ${codebook})`.execute(
      trx,
    );
    return next;
  });
  const retry = { retryLimit: RETRIES, retryDelay: DELAY, retryBackoff: true };
  await queue.boss.createQueue(jobsOf(line), { name: jobsOf(line), policy: "standard", ...retry });
  return line;
}

/**
 * How often a report is tried again, alone, after it failed. What is at fault once is so mostly each time; what fails by
 * chance (a machine that is short of memory, a power cut) does so rarely five times in a row.
 */
export const RETRIES = 4;

/** Before the first of these, doubled before each of the others. Seconds. */
const DELAY = 4;

/** By their names, the newest line of versions; those that no queue has known are older than all. */
export async function ranksIn(trx: Transaction<Tables>): Promise<(versions: Versions) => number> {
  const ranks = new Map((await linesOf(trx)).map(({ line, is }) => [is, line]));
  return (versions) => ranks.get(nameOf(versions)) ?? 0;
}

async function linesOf(db: Kysely<Tables>): Promise<Line[]> {
  const { rows } = await sql<Versions & { line: number }>`
    select line, program, reader, codebook from ${table("versions")} order by line`.execute(db);
  return rows.map(({ line, ...versions }) => ({ line, is: nameOf(versions) }));
}

/** The lines that a worker of this line takes from, the oldest first. */
export async function linesUpTo(db: Kysely<Tables>, line: number): Promise<number[]> {
  return (await linesOf(db)).map((one) => one.line).filter((one) => one <= line);
}

const nameOf = ({ program, reader, codebook }: Versions): string =>
  `${program} ${reader} ${codebook}`;
