import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { Client } from "pg";
import { ingest } from "../../src/ledger/ingest/ingest.js";
import { retryDead } from "../../src/ledger/queue/control.js";
import { enqueue } from "../../src/ledger/queue/enqueue.js";
import { stateOf } from "../../src/ledger/queue/state.js";
import { check } from "../../src/ledger/store/check/check.js";
import { tableHashes } from "../../src/ledger/store/fingerprint.js";
import { openLedger } from "../../src/ledger/store/open/open.js";
import { oneOf, randomFrom } from "../ledger/random.js";
import { newDatabase, withQueue } from "./database.js";
import { foundFrom, readersFrom } from "./made.js";
import { killWorker, startWorker, type Worker } from "./process.js";
import type { Server } from "./server.js";

const WORKERS = 4;

export interface Killing {
  readonly server: Server;
  /** A file of readings: they are looked up, so that storing is what is killed. */
  readonly made: string;
  readonly reports: number;
  readonly kills: number;
  readonly seed: number;
  /** Whether the ledger is compared with one that `ingest` makes of the same, which takes as long again. */
  readonly compare: boolean;
  readonly tell: (line: string) => void;
}

/** Workers, the server and connections are killed at random while reports are stored. @returns what came of it */
export async function killTrial(killing: Killing): Promise<string[]> {
  const { server, made, reports, tell } = killing;
  const begun = Date.now();
  const address = await newDatabase(server, `kills_${Date.now()}`);
  const { versions } = readersFrom(made);
  await withQueue(address, (queue) =>
    enqueue(queue, foundFrom(made), versions, { tell: () => {}, ahead: Number.POSITIVE_INFINITY }),
  );
  tell(`${reports} reports in line`);
  const counts = await killedRuns(killing, address);
  const rescued = await drained(killing, address);
  const problems = await problemsIn(killing, address);
  const minutes = ((Date.now() - begun) / 60_000).toFixed(0);
  const done = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [
    `${reports} reports, ${WORKERS} workers, killed: ${done.join(", ")}; ${rescued} dead letters put in line again; ${minutes} min`,
    problems.length === 0 ? "nothing lost, nothing twice" : problems.join("; "),
  ];
}

type Victim = "workers" | "connections" | "server";

/** Of ten kills five are of a worker, three of a connection, two of the server. */
const VICTIMS: readonly Victim[] = [
  ...Array<Victim>(5).fill("workers"),
  ...Array<Victim>(3).fill("connections"),
  ...Array<Victim>(2).fill("server"),
];

async function killedRuns(
  { server, made, reports, kills, seed, tell }: Killing,
  address: string,
): Promise<Record<Victim, number>> {
  const random = randomFrom(seed);
  const counts: Record<Victim, number> = { workers: 0, connections: 0, server: 0 };
  const workers = Array.from({ length: WORKERS }, () => startWorker(address, made));
  for (let kill = 1; kill <= kills; kill++) {
    const stored = await reachedBy(address, (reports * (kill - random())) / (kills + 1));
    await wait(random() * 1_000);
    const victim = oneOf(VICTIMS, random);
    counts[victim] += 1;
    if (victim === "workers") renew(workers, Math.floor(random() * WORKERS), address, made);
    else if (victim === "server") await server.kill();
    else await killConnection(address, random);
    for (const [n, { child }] of workers.entries())
      if (child.exitCode !== null) workers[n] = startWorker(address, made);
    tell(`kill ${kill} of ${kills}: ${victim}; ${stored} stored`);
  }
  for (const worker of workers) killWorker(worker);
  await Promise.all(workers.map(({ ended }) => ended));
  return counts;
}

function renew(workers: Worker[], n: number, address: string, made: string): void {
  const worker = workers[n];
  if (worker) killWorker(worker);
  workers[n] = startWorker(address, made);
}

/** Waits until so many reports are stored, or a while: kills are spread over the whole, and none waits for ever. */
async function reachedBy(address: string, wanted: number): Promise<number> {
  for (let tries = 0; ; tries++) {
    const stored = await countIn(address).catch(() => 0);
    if (stored >= wanted || tries === 40) return stored;
    await wait(250);
  }
}

async function countIn(address: string): Promise<number> {
  return asked(address, async (client) => {
    const { rows } = await client.query("select count(*)::int as count from dateline.reports");
    return rows[0].count;
  });
}

async function killConnection(address: string, random: () => number): Promise<void> {
  await asked(address, async (client) => {
    const { rows } = await client.query(
      "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    if (rows.length === 0) return;
    await client.query("select pg_terminate_backend($1)", [oneOf(rows, random).pid]);
  });
}

async function asked<Done>(address: string, ask: (client: Client) => Promise<Done>): Promise<Done> {
  const client = new Client(address);
  await client.connect();
  return ask(client).finally(() => client.end());
}

/** What is left is done undisturbed. @returns how many dead letters there were: a report killed with its worker five times */
async function drained({ made }: Killing, address: string): Promise<number> {
  await startWorker(address, made).ended;
  const rescued = await withQueue(address, (queue) => retryDead(queue, []));
  if (rescued > 0) await startWorker(address, made).ended;
  return rescued;
}

async function problemsIn(
  { server, made, reports, compare }: Killing,
  address: string,
): Promise<string[]> {
  const problems: string[] = [];
  await withQueue(address, async (queue) => {
    const { waiting, dead, jobs } = await stateOf(queue);
    if (waiting + dead + jobs.length > 0)
      problems.push(`${waiting} wait, ${dead} are dead letters`);
    const checked = await check(queue.ledger, ({ where, text }) =>
      problems.push(`${where}: ${text}`),
    );
    if (checked.reports !== reports || checked.readings !== reports)
      problems.push(`${checked.reports} reports and ${checked.readings} readings of ${reports}`);
    const { rows } = await sql<{ stale: number }>`
      select (select count(*) from dateline.stale_happenings) + (select count(*) from dateline.stale_reports) as stale`.execute(
      queue.ledger.db,
    );
    if (rows[0]?.stale !== 0) problems.push(`${rows[0]?.stale} rows are not settled`);
    if (!compare) return;
    const want = new Map(await ingestedAlone(server, made));
    for (const [table, rows] of await tableHashes(queue.ledger))
      if (JSON.stringify(rows) !== JSON.stringify(want.get(table)))
        problems.push(`${table}: ${JSON.stringify(rows)}, not ${JSON.stringify(want.get(table))}`);
  });
  return problems;
}

async function ingestedAlone(server: Server, made: string) {
  const ledger = await openLedger(await newDatabase(server, `alone_${Date.now()}`), {
    create: true,
  });
  const readers = readersFrom(made);
  await ingest(ledger, foundFrom(made), readers, { tell: () => {} });
  return tableHashes(ledger).finally(() => ledger.close());
}
