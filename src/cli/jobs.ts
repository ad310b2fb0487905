import type { Queue } from "../ledger/queue/queue.js";
import type { DeadLetter, State } from "../ledger/queue/state.js";
import { plain } from "../telling/plain.js";
import { Fault } from "./fault.js";
import type { LedgerOptions } from "./ledger.js";
import { withQueue } from "./queue.js";
import { table } from "./view/table.js";
import { type World, write } from "./world.js";

export interface JobsOptions extends LedgerOptions {
  /** True for all. */
  readonly retry?: true | readonly string[];
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly limit: string;
  readonly json?: boolean;
}

/** `dateline jobs`. @returns the exit code; @throws Fault, LedgerFault */
export function showJobs(options: JobsOptions, world: World): Promise<number> {
  if (options.pause && options.resume)
    throw new Fault("usage", "--pause", "it cannot go with --resume", "give one of the two");
  const limit = limitIn(options);
  return withQueue(options, world, async (queue) => {
    const { deadLetters, stateOf } = await import("../ledger/queue/state.js");
    await changed(queue, options, world);
    const [state, dead] = [await stateOf(queue), await deadLetters(queue, limit)];
    const shown = options.json
      ? `${JSON.stringify({ ...state, deadLetters: dead })}\n`
      : `${lines(state, dead).join("\n")}\n`;
    await write(world.stdout, shown);
    return 0;
  });
}

async function changed(
  queue: Queue,
  { retry, pause, resume }: JobsOptions,
  { stderr }: World,
): Promise<void> {
  const control = await import("../ledger/queue/control.js");
  if (pause || resume) await control.pause(queue, pause ?? false);
  if (retry === undefined) return;
  const count = await control.retryDead(queue, retry === true ? [] : retry);
  stderr.write(`dateline: ${many(count, "dead letter")} in line again\n`);
}

function lines(state: State, dead: readonly DeadLetter[]): string[] {
  const { paused, waiting, oldest, jobs } = state;
  const since = waiting === 0 ? "" : `, the first for ${duration(oldest)}`;
  return [
    `${many(waiting, "report")} in line${since}${paused ? "; paused" : ""}`,
    ...(jobs.length === 0 ? [] : table(jobRows(jobs)).map((row) => `  ${plain(row)}`)),
    `${many(state.dead, "dead letter")}${state.dead > dead.length ? `, of which ${dead.length}` : ""}`,
    ...dead.map(({ report, name, why, tries }) =>
      plain(`  ${report}  ${name}: ${why} (${tries} times)`),
    ),
  ];
}

function jobRows(jobs: State["jobs"]): string[][] {
  const head = ["jobs", "waiting", "again later", "in hand"];
  return [
    head,
    ...jobs.map(({ version, queued, again, active }) => [
      version ?? "origins and incidents",
      ...[queued, again, active].map(String),
    ]),
  ];
}

/** "40 s", "3 min", "2 h" */
function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function limitIn({ limit }: JobsOptions): number {
  if (/^\d{1,6}$/.test(limit)) return Number(limit);
  throw new Fault("usage", "--limit", `${limit} is no number`, "give a whole number");
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
