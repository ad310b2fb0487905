import { readFileSync } from "node:fs";
import type { Reading } from "../../reading/format.js";
import type { Note } from "../../report/draft.js";
import { type Report, reportFromText } from "../../report/report.js";
import type { Found, FoundReport } from "../ingest/found.js";
import { ingest } from "../ingest/ingest.js";
import type { Readers } from "../ingest/readers.js";
import type { Engine } from "../store/ledger.example.js";
import { emptyLedger } from "../store/ledger.example.js";
import type { Ledger } from "../store/open/open.js";
import { laidOut } from "../store/write/laid-out.js";
import type { Versions } from "../store/write/versions.js";
import { enqueue } from "./enqueue.js";
import { openQueue, type Queue } from "./queue.js";
import { newTally, type Tally } from "./tally.js";
import { type WorkOptions, work } from "./work.js";

const SAMPLES = new URL("../../../samples/", import.meta.url);
const text = (file: string) => readFileSync(new URL(file, SAMPLES), "utf8");

export const VERSIONS: Versions = { program: "0.1.0", reader: "3f9a", codebook: "77c0" };

interface Sample {
  readonly report: Report;
  readonly reading: Reading;
}

const samples: readonly Sample[] = JSON.parse(text("index.json")).map(
  ({ file, ...meta }: { file: string }) => ({
    report: reportFromText(text(file), meta),
    reading: JSON.parse(text(file.replace(".txt", ".golden.json"))),
  }),
);

const known = new Map(samples.map(({ report, reading }) => [report.text, reading]));

/** What the golden files say of the samples, and nothing in any other text. */
export function readingOf(report: Report, versions: Versions = VERSIONS): Reading {
  const { text: _, ...own } = report;
  const golden = known.get(report.text);
  const told = { ...own, language: null, dateline: null, length: report.text.length };
  const none = { sentences: [], actors: [], places: [], times: [] };
  const empty = { ...none, statements: [], events: [], quantities: [], messages: [] };
  return { ...(golden ?? empty), format: 1, reading: versions, report: told };
}

/** Reads so. */
export function readersWith(
  versions: Versions = VERSIONS,
  before: (report: Report) => void | Promise<void> = () => {},
): Readers {
  return {
    versions,
    read: async (report) => {
      await before(report);
      return laidOut({ reading: readingOf(report, versions), text: report.text });
    },
    close: async () => {},
  };
}

const notes: readonly Note[] = [];

function found(key: string, report: Report): FoundReport {
  return { is: "report", key, source: "archive", through: 0, report, authors: [], notes };
}

/** The samples, reprints, the same again, and what is no report: in one order. */
export function everything(): Found[] {
  const all = samples.map(({ report }, n) => found(`sample ${n}`, report));
  const reprints = samples.slice(0, 6).map(({ report }, n) => {
    const { title, url, published } = report;
    return found(
      `reprint ${n}`,
      reportFromText(report.text, { title, url, published, publisher: "Reprint" }),
    );
  });
  const again = samples.slice(3, 5).map(({ report }, n) => found(`again ${n}`, report));
  const aside: Found = {
    ...{ is: "foreign", key: "other", source: "archive", through: 0 },
    ...{ kind: "French", why: "it is in French" },
  };
  const half = found("half", reportFromText("Half a \ud83d character."));
  return [...all.slice(0, 8), aside, ...reprints, half, ...all.slice(8), ...again];
}

export function plainReports(count: number, prefix = "Talk"): FoundReport[] {
  return Array.from({ length: count }, (_, n) =>
    found(`${prefix} ${n}`, reportFromText(`${prefix} ${n} failed.`, { published: "2025-10-29" })),
  );
}

async function* streamed<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

export interface Bench {
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly put: (things: readonly Found[], versions?: Versions) => Promise<string[]>;
  readonly work: (readers?: Readers, more?: Partial<WorkOptions>) => Promise<Tally>;
  readonly close: () => Promise<void>;
}

/** A ledger with a queue of a test's own. */
export async function emptyQueue(engine: Engine): Promise<Bench> {
  const ledger = await emptyLedger(engine);
  const queue = await openQueue(ledger);
  return {
    ledger,
    queue,
    put: async (things, versions = VERSIONS) => {
      const became: string[] = [];
      const tell = (batch: readonly { became: string }[]) =>
        void became.push(...batch.map((told) => told.became));
      await enqueue(queue, streamed(things), versions, { tell, ahead: 1_000_000 });
      return became;
    },
    work: async (readers = readersWith(), more = {}) => {
      const tally = newTally();
      const rest = { buried: () => {}, gone: () => {}, hands: 2, drain: true };
      await work({ queue, readers, tally, signal: new AbortController().signal, ...rest, ...more });
      return tally;
    },
    close: async () => {
      await queue.close();
      await ledger.close();
    },
  };
}

/** What `ingest` makes of the same. */
export async function ingested(
  ledger: Ledger,
  things: readonly Found[],
  readers = readersWith(),
): Promise<void> {
  await ingest(ledger, streamed(things), readers, { tell: () => {} });
}
