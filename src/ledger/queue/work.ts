import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { LedgerFault } from "../store/fault.js";
import { broken } from "../store/open/broken.js";
import { type Doing, doJob } from "./do.js";
import { type Hold, openHold } from "./hold.js";
import { hurrySettling } from "./jobs.js";
import { type Queue, SETTLE } from "./queue.js";
import { EVERY, readopt, sweep } from "./sweep.js";
import { table } from "./tables.js";
import { takeJob } from "./take.js";
import { jobsOf, linesUpTo, workedWith } from "./versions.js";

export interface WorkOptions extends Doing {
  /** Jobs in hand at a time. */
  readonly hands: number;
  /** Whether to end when nothing waits that this version can do. */
  readonly drain: boolean;
  /** Told when the server is gone, and how long it is waited before the next try, in seconds. */
  readonly gone: (fault: LedgerFault, seconds: number) => void;
}

/** Who finds nothing to do looks again after so long. Milliseconds. */
const IDLE = 500;

/** A server that is gone is tried after a second, then half as often each time, up to this. Seconds. */
const SLOWEST = 30;

/** Does what is in line until it is told to stop, or, where it drains, until nothing is left. */
export async function work(options: WorkOptions): Promise<void> {
  const { queue, readers, signal, tally } = options;
  let line: number | null = null;
  for (let pause = 1; !signal.aborted; pause = Math.min(SLOWEST, 2 * pause)) {
    try {
      line ??= await workedWith(queue, readers.versions);
      const before = tally.done;
      await session(options, line).finally(() => {
        if (tally.done > before) pause = 1;
      });
      return;
    } catch (error) {
      const fault = broken(error, queue.ledger.where);
      if (!(fault instanceof LedgerFault) || fault.kind !== "unreachable") throw fault;
      tally.broken += 1;
      options.gone(fault, pause);
      await wait(pause * 1000, null, { signal }).catch(() => {});
    }
  }
}

/** As long as the server stays. */
async function session(options: WorkOptions, line: number): Promise<void> {
  const { queue, tally, hands } = options;
  const over = new AbortController();
  const hold = await openHold(queue.ledger.db);
  const sweeping = setInterval(() => {
    sweep(queue).then(
      (lost) => {
        tally.lost += lost;
      },
      () => {},
    );
  }, EVERY * 1000);
  try {
    await readopt(queue);
    const each = Array.from({ length: hands }, () =>
      hand(options, { hold, line, over: over.signal }).catch((error: unknown) => {
        over.abort();
        throw error;
      }),
    );
    const ended = await Promise.allSettled(each);
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  } finally {
    clearInterval(sweeping);
    await hold.close();
  }
}

interface Session {
  readonly hold: Hold;
  readonly line: number;
  readonly over: AbortSignal;
}

async function hand(options: WorkOptions, { hold, line, over }: Session): Promise<void> {
  const { queue, signal, drain } = options;
  while (!signal.aborted && !over.aborted) {
    const job = (await isPaused(queue)) ? null : await takeJob(queue, hold, line);
    if (job !== null) {
      await doJob(options, job);
      await hold.release(job.id);
    } else if (drain && (await isDrained(queue, line))) return;
    else {
      await hurrySettling(queue);
      await wait(IDLE, null, { signal }).catch(() => {});
    }
  }
}

async function isPaused({ ledger }: Queue): Promise<boolean> {
  const { rows } = await sql<{ paused: boolean }>`select paused from ${table("control")}`.execute(
    ledger.db,
  );
  return rows[0]?.paused ?? false;
}

/** Nothing waits, is tried again later, or is in somebody's hand, of what this line can do. */
async function isDrained({ ledger: { db } }: Queue, line: number): Promise<boolean> {
  const names = [SETTLE, ...(await linesUpTo(db, line)).map(jobsOf)];
  const { rows } = await sql<{ left: boolean }>`
    select exists (select 1 from ${table("job")} where name = any(${names}) and state < 'completed')
      or exists (select 1 from ${table("waiting")} where fault is null and line <= ${line}) as left`.execute(
    db,
  );
  return rows[0]?.left === false;
}
