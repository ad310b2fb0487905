import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Exporter, Filed } from "../export/filed.js";
import type { Filter } from "../ledger/find/filter.js";
import type { Ledger } from "../ledger/store/open/open.js";
import { askedFilter } from "./asked-filter.js";
import { Fault } from "./fault.js";
import type { FilterOptions } from "./filter-options.js";
import { type LedgerOptions, withLedger } from "./ledger.js";
import type { World } from "./world.js";

export interface ExportOptions extends FilterOptions, LedgerOptions {
  readonly format?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** Formats that are not text: a terminal would obey what is in them. */
const BINARY: ReadonlySet<string> = new Set(["parquet", "xlsx"]);

/**
 * `dateline export`: what of a ledger fits, in another program's format, as a stream.
 * @returns the exit code
 * @throws Fault, LedgerFault
 */
export async function exportRecords(
  words: readonly string[],
  options: ExportOptions,
  world: World,
): Promise<number> {
  const exporter = await exporterOf(options, world);
  const asked = await askedFilter(words, options, world);
  const counts = { reports: 0, events: 0, statements: 0 };
  await withLedger(options, world, async (ledger) => {
    const filter = await asked(ledger);
    const write = (out: Writable) => exportTo(out, exporter, { ledger, filter, counts });
    if (options.out === undefined) await write(world.stdout);
    else await intoFile(options.out, write);
  });
  if (!options.quiet) world.stderr.write(countLine(counts, options.out));
  return 0;
}

async function exporterOf({ format, out }: ExportOptions, { stdout }: World): Promise<Exporter> {
  const { exporters } = await import("../export/exporters.js");
  const names = [...exporters.keys()].join(", ");
  if (format === undefined) throw usage("export", "no format is given", `--format ${names}`);
  const exporter = exporters.get(format);
  if (exporter === undefined)
    throw usage("--format", `there is no ${format}`, `use one of: ${names}`);
  if (BINARY.has(exporter.extension) && out === undefined && stdout.isTTY)
    throw usage("--format", `${format} is not for a terminal`, "give a file with --out");
  return exporter;
}

interface Counts {
  reports: number;
  events: number;
  statements: number;
}

interface Source {
  readonly ledger: Ledger;
  readonly filter: Filter;
  readonly counts: Counts;
}

/** All of it as the ledger is at one moment, whoever writes to it meanwhile. */
async function exportTo(
  out: Writable,
  exporter: Exporter,
  { ledger, filter, counts }: Source,
): Promise<void> {
  const { filedOf } = await import("../ledger/find/filed.js");
  await ledger.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((trx) => exporter.write(counted(filedOf(trx, filter), counts), out));
}

async function* counted(filed: AsyncIterable<Filed>, counts: Counts): AsyncIterable<Filed> {
  for await (const one of filed) {
    counts.reports += 1;
    counts.events += one.events.length;
    counts.statements += one.statements.length;
    yield one;
  }
}

/** A file that is there is whole: it has another name until all is written. */
async function intoFile(path: string, write: (out: Writable) => Promise<void>): Promise<void> {
  const draft = `${path}.part`;
  const out = createWriteStream(draft);
  const done = finished(out);
  done.catch(() => {});
  try {
    await write(out);
    out.end();
    await done;
    await rename(draft, path);
  } catch (error) {
    out.destroy();
    await rm(draft, { force: true });
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "syscall" in error && "code" in error ? error.code : null;
  if (code === null) return error;
  return new Fault("unreadable", path, `it cannot be written (${code})`, "check the path");
}

function countLine({ reports, events, statements }: Counts, out: string | undefined): string {
  const what = `${events} events and ${statements} statements of ${reports} reports`;
  return `dateline: ${what} written${out === undefined ? "" : ` to ${out}`}\n`;
}

function usage(option: string, why: string, advice: string): Fault {
  return new Fault("usage", option, why, advice);
}
