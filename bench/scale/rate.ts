import { join } from "node:path";
import type { FoundReport } from "../../src/ledger/ingest/found.js";
import type { Readers } from "../../src/ledger/ingest/readers.js";
import { enqueue } from "../../src/ledger/queue/enqueue.js";
import { reportFromText } from "../../src/report/report.js";
import { type Making as Recombining, recombinedReports } from "../ledger/reports.js";
import { newDatabase, withQueue } from "./database.js";
import { foundFrom, type Making, madeReadings, readersFrom } from "./made.js";
import { type Ended, startWorker } from "./process.js";
import { builtReader } from "./reader.js";
import type { Server } from "./server.js";

/** What a report cost, in seconds. */
export interface Cost {
  readonly workers: number;
  /** By the clock, all of them together. */
  readonly rate: number;
  /** Processor time: of the workers, of the server. */
  readonly worker: number;
  readonly server: number;
  /** By the worker's clock: in reading, in storing with its turn waited for, in settling. */
  readonly reading: number;
  readonly storing: number;
  readonly settling: number;
  /** Of having the turn to write, settling included; the rest of storing and settling is waiting for it. */
  readonly turn: number;
}

/** So many workers read so many reports; with a file, they look the readings up. */
export async function costOf(
  server: Server,
  workers: number,
  count: number,
  made?: string,
): Promise<Cost> {
  const address = await newDatabase(
    server,
    `rate_${workers}_${made ? "made" : "read"}_${Date.now()}`,
  );
  const versions = made ? readersFrom(made).versions : await versionsHere();
  await withQueue(address, (queue) =>
    enqueue(queue, made ? foundFrom(made) : recombined(count), versions, {
      tell: () => {},
      ahead: Number.POSITIVE_INFINITY,
    }),
  );
  const [before, begun] = [server.seconds(), performance.now()];
  const started = Array.from({ length: workers }, () => startWorker(address, made));
  const ended = (await Promise.all(started.map(({ ended }) => ended))).filter(
    (one) => one !== null,
  );
  const seconds = (performance.now() - begun) / 1000;
  const sum = (of: (one: Ended) => number) => ended.reduce((all, one) => all + of(one), 0);
  const read = sum(({ tally }) => tally.read);
  if (read !== count) throw new Error(`${read} of ${count} reports were read`);
  return {
    workers,
    rate: count / seconds,
    worker: sum(({ processor }) => processor) / count,
    server: (server.seconds() - before) / count,
    reading: sum(({ tally }) => tally.reading) / count,
    storing: sum(({ tally }) => tally.storing) / count,
    settling: sum(({ tally }) => tally.settling) / count,
    turn: sum(({ turns }) => turns.held) / count,
  };
}

export async function versionsHere(): Promise<Readers["versions"]> {
  const reader = await builtReader();
  await reader.close();
  return reader.versions;
}

export async function* recombined(
  count: number,
  making: Recombining = {},
): AsyncGenerator<FoundReport> {
  for (const [n, line] of (await recombinedReports(count, making)).entries()) {
    const { text, ...meta } = JSON.parse(line);
    const report = reportFromText(text, meta);
    const thing = { is: "report", source: "recombined", through: 0 } as const;
    yield { ...thing, key: `recombined, ${n}`, report, authors: [], notes: [] };
  }
}

export async function madeFile(folder: string, making: Making): Promise<string> {
  const file = join(folder, `made-${making.count}.jsonl`);
  await madeReadings(file, making);
  return file;
}

const ms = (seconds: number) => (1000 * seconds).toFixed(0);

export function costTable(costs: readonly Cost[]): string[] {
  const head =
    "| workers | reports/s | worker, ms of processor | server, ms of processor | reading, ms | storing, ms | settling, ms | turn, ms |";
  const rows = costs.map(
    ({ workers, rate, worker, server, reading, storing, settling, turn }) =>
      `| ${workers} | ${rate.toFixed(2)} | ${ms(worker)} | ${ms(server)} | ${ms(reading)} | ${ms(storing)} | ${ms(settling)} | ${ms(turn)} |`,
  );
  return [head, "|---:|---:|---:|---:|---:|---:|---:|---:|", ...rows];
}
