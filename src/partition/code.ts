import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Found } from "../ledger/ingest/found.js";
import type { Reading } from "../reading/format.js";
import type { Note } from "../report/draft.js";
import type { Report } from "../report/report.js";
import type { InputRecord } from "./input.js";

/** What is coded of a part before it is laid out: readings with their reports, and an account, JSON lines each. */
export const READINGS = "readings.jsonl";
export const INPUTS = "inputs.jsonl";

export interface Coded {
  readonly read: number;
  readonly others: number;
  /** A source of which nothing could be had: then the part is not whole. */
  readonly unopened: InputRecord | null;
}

/** Reads a report, with what was noted when it was found. */
export type Read = (report: Report, notes: readonly Note[]) => Promise<Reading>;

/**
 * Reads what was found into two files of a folder, one report after another. A report that was found before in the same
 * part is a copy.
 * @param signal once aborted, it ends with what it has
 */
export async function codeInto(
  folder: string,
  found: AsyncIterable<Found>,
  read: Read,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (read: number) => void },
): Promise<Coded> {
  const readings = await open(join(folder, READINGS), "w");
  const inputs = await open(join(folder, INPUTS), "w");
  const seen = new Map<string, string>();
  let [done, others] = [0, 0];
  try {
    for await (const thing of found) {
      if (signal.aborted) break;
      const record = await recordOf(thing, read, readings, seen);
      await inputs.appendFile(`${JSON.stringify(record)}\n`);
      if (record.became === "failed" && thing.key === thing.source)
        return { read: done, others, unopened: record };
      if (record.became === "read") done += 1;
      else others += 1;
      tell(done);
    }
  } finally {
    await readings.close();
    await inputs.close();
  }
  return { read: done, others, unopened: null };
}

async function recordOf(
  thing: Found,
  read: Read,
  out: FileHandle,
  seen: Map<string, string>,
): Promise<InputRecord> {
  const { key: input } = thing;
  if (thing.is !== "report") return { input, became: thing.is, why: thing.why, report: null };
  const { report, notes } = thing;
  const before = seen.get(report.id);
  if (before !== undefined)
    return { input, became: "copy", why: `the same report as ${before}`, report };
  seen.set(report.id, input);
  try {
    const reading = await read(report, notes);
    await out.appendFile(`${JSON.stringify({ report, reading })}\n`);
    return { input, became: "read", why: null, report };
  } catch (error) {
    const why = `could not be read: ${error instanceof Error ? error.message : error}`;
    return { input, became: "failed", why: `${why}; please report this`, report: null };
  }
}
