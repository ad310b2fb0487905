import { sql, type Transaction } from "kysely";
import { ReportFault } from "../../report/fault.js";
import type { Ledger } from "../store/open/open.js";
import type { InputRow, ReportRow, Tables } from "../store/schema/tables.js";
import { insertRows } from "../store/write/insert.js";
import type { LaidOut } from "../store/write/laid-out.js";
import { addReadings, makeCurrent } from "../store/write/readings.js";
import { reportRow } from "../store/write/report.js";
import type { Versions } from "../store/write/versions.js";
import { writing } from "../store/write/writing.js";
import type { Became, Found, FoundReport, Told } from "./found.js";
import { heldOf } from "./held.js";
import { type Known, knownOf } from "./known.js";
import { unstorable } from "./storable.js";

/** A thing that was found, with its reading where it had to be read, or why it could not be. */
export interface Ready {
  readonly found: Found;
  readonly laid: LaidOut | Error | null;
}

/** What a batch changes in the ledger. */
export interface Change {
  readonly reports: ReportRow[];
  readonly read: LaidOut[];
  readonly current: string[];
  readonly inputs: InputRow[];
  readonly told: Told[];
}

/** Reports, readings, their records and what became of each input: one transaction. */
export function storeBatch(
  ledger: Ledger,
  batch: readonly Ready[],
  versions: Versions,
): Promise<Told[]> {
  return writing(ledger, async (trx) => {
    const change = await changeOf(trx, batch, versions);
    await insertRows(trx, "reports", change.reports);
    await addReadings(trx, change.read);
    if (change.current.length > 0) await makeCurrent(trx, change.current, versions);
    await putInputs(trx, change.inputs, batch);
    return change.told;
  });
}

async function changeOf(
  trx: Transaction<Tables>,
  batch: readonly Ready[],
  versions: Versions,
): Promise<Change> {
  const reports = batch.flatMap(({ found }) => (found.is === "report" ? [found.report] : []));
  const known = await knownOf(
    trx,
    batch.map(({ found }) => found.key),
    reports,
  );
  const held = await heldOf(
    trx,
    reports.map(({ id }) => id),
    versions,
  );
  return changed(batch, known, held);
}

/** What a batch changes in a ledger of which this is known; pure but for the maps, which come to hold the batch as well. */
export function changed(batch: readonly Ready[], known: Known, held: Held): Change {
  const change: Change = { reports: [], read: [], current: [], inputs: [], told: [] };
  for (const ready of batch) settle(ready, known, held, change);
  return change;
}

export type Held = Map<string, { readonly current: boolean }>;

/** Decides about one thing, in the light of what the ledger had and what came before it in the batch. */
function settle({ found, laid }: Ready, known: Known, held: Held, change: Change): void {
  const { became, kind, row } = outcomeOf(found, laid, known, held, change);
  change.told.push({ found, became, kind, why: row?.why ?? null });
  if (row === null) return;
  change.inputs.push({ key: found.key, ...row });
  known.inputs.set(found.key, row.report);
}

/** What became of a thing, and the row that says so where it is a new one. */
interface Settled {
  readonly became: Became;
  readonly kind: string | null;
  readonly row: Omit<InputRow, "key"> | null;
}

function outcomeOf(
  found: Found,
  laid: Ready["laid"],
  known: Known,
  held: Held,
  change: Change,
): Settled {
  if (found.is !== "report") return without(found.is, found);
  const fault = faultOf(found, laid);
  if (fault !== null) return without("failed", fault);
  const { id } = found.report;
  const again = addReading(found, laid as LaidOut | null, held, change);
  if (known.inputs.get(found.key) === id)
    return { became: again ? "read again" : "unchanged", kind: null, row: null };
  const why = copied(found, known);
  if (!known.reports.has(id)) addReport(found, known, change);
  const outcome = why === null ? "read" : "copy";
  return { became: outcome, kind: null, row: { outcome, why, report: id } };
}

function without(
  outcome: "foreign" | "failed" | "skipped",
  { kind, why }: { readonly kind: string; readonly why: string },
): Settled {
  return { became: outcome, kind, row: { outcome, why, report: null } };
}

function addReport({ key, report, authors }: FoundReport, known: Known, { reports }: Change): void {
  reports.push(reportRow(report, { name: key, authors }));
  known.reports.set(report.id, key);
  if (!known.texts.has(report.textHash)) known.texts.set(report.textHash, key);
}

function faultOf({ report }: FoundReport, laid: Ready["laid"]) {
  if (laid instanceof ReportFault) return { kind: laid.kind, why: `${laid.why}; ${laid.advice}` };
  if (laid instanceof Error)
    return { kind: "failure", why: `could not be read: ${laid.message}; please report this` };
  const why = unstorable(report);
  return why === null ? null : { kind: "binary", why: `${why}; take it out of the report` };
}

/** @returns whether the report has another current reading now */
function addReading(
  { report: { id } }: FoundReport,
  laid: LaidOut | null,
  held: Held,
  { read, current }: Change,
): boolean {
  const had = held.get(id);
  held.set(id, { current: true });
  if (had?.current) return false;
  if (had) current.push(id);
  else if (laid !== null) read.push(laid);
  return true;
}

function copied({ report: { id, textHash } }: FoundReport, known: Known): string | null {
  const same = known.reports.get(id);
  if (same !== undefined) return `the same report as ${same}`;
  const text = known.texts.get(textHash);
  return text === undefined ? null : `the same text as ${text}`;
}

/** The last word on an input stands; one that failed as a whole and has parts now is failed no more. */
export async function putInputs(
  trx: Transaction<Tables>,
  rows: readonly InputRow[],
  batch: readonly Pick<Ready, "found">[],
): Promise<void> {
  const last = new Map(rows.map((row) => [row.key, row]));
  await insertRows(trx, "inputs", [...last.values()], LAST);
  const wholes = batch.flatMap(({ found: { key, source } }) => (key === source ? [] : [source]));
  if (wholes.length > 0) await trx.deleteFrom("inputs").where("key", "in", wholes).execute();
}

const LAST = sql`on conflict (key) do update
  set outcome = excluded.outcome, why = excluded.why, report = excluded.report`;
