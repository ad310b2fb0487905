import { sql, type Transaction } from "kysely";
import type { Reading } from "../../../reading/format.js";
import { validate } from "../../../reading/validate.js";
import { reportFromText } from "../../../report/report.js";
import { correctedReadings } from "../../review/corrected.js";
import { cursorOver } from "../cursor.js";
import type { Ledger } from "../open/open.js";
import type { ReportRow, Tables } from "../schema/tables.js";
import { versionsOf } from "../write/versions.js";
import { incidentProblems, linkProblems, toldProblems } from "./related.js";
import { rowProblems, strayRows } from "./rows.js";

/** Something in a ledger that is not as it should be. */
export interface LedgerProblem {
  /** The report's id, or the input's key. */
  readonly where: string;
  readonly text: string;
}

export interface Checked {
  readonly reports: number;
  readonly readings: number;
}

/** A reading as the ledger keeps it, beside its report. */
interface Kept {
  readonly report: ReportRow;
  readonly program: string;
  readonly reader: string;
  readonly codebook: string;
  readonly current: boolean;
  readonly body: Reading;
}

/**
 * Verifies a whole ledger: each text against its hash and its report's id; each reading against the format, its
 * references, and every span against the text; the rows laid out, and the happenings, against the reading they follow from;
 * links against the two they join, and incidents against all that tell of them.
 * @param tell called with each problem, as it is found
 */
export async function check(
  { db }: Ledger,
  tell: (problem: LedgerProblem) => void,
): Promise<Checked> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const reports = await checkReports(trx, tell);
      const readings = await checkReadings(trx, tell);
      for (const problem of await strayRows(trx)) tell(problem);
      for (const problem of await inputProblems(trx)) tell(problem);
      for await (const problem of linkProblems(trx)) tell(problem);
      for await (const problem of incidentProblems(trx)) tell(problem);
      return { reports, readings };
    });
}

async function checkReports(
  trx: Transaction<Tables>,
  tell: (problem: LedgerProblem) => void,
): Promise<number> {
  const query = sql<ReportRow & { currents: number }>`
    select reports.*, (select count(*) from readings where report = id and current) as currents
    from reports`;
  let count = 0;
  for await (const rows of cursorOver(trx, query)) {
    count += rows.length;
    for (const row of rows) for (const text of reportProblems(row)) tell({ where: row.id, text });
  }
  return count;
}

function reportProblems(row: ReportRow & { currents: number }): string[] {
  const made = reportFromText(row.text, row);
  return [
    ...(made.textHash === row.text_hash ? [] : ["its text is not the one that was stored"]),
    ...(made.id === row.id ? [] : ["its id is not that of its text, publisher, url and date"]),
    ...(row.text.length === row.length ? [] : ["its length is not that of its text"]),
    ...(row.currents === 1 ? [] : [`it has ${row.currents} current readings`]),
  ];
}

async function checkReadings(
  trx: Transaction<Tables>,
  tell: (problem: LedgerProblem) => void,
): Promise<number> {
  const query = sql<Kept>`
    select to_jsonb(reports) as report, program, reader, codebook, current, body
    from readings join reports on reports.id = readings.report`;
  let count = 0;
  for await (const kept of cursorOver(trx, query)) {
    count += kept.length;
    const sound = new Set<string>();
    for (const one of kept) {
      const problems = readingProblems(one);
      if (problems.length === 0) sound.add(one.report.id);
      for (const text of problems) tell({ where: one.report.id, text });
    }
    const current = kept.filter(({ current }) => current);
    const read = await correctedReadings(
      trx,
      current.map(({ body, report }) => ({ reading: body, text: report.text })),
    );
    for (const problem of await rowProblems(trx, read)) tell(problem);
    for (const problem of await toldProblems(
      trx,
      read.filter(({ reading }) => sound.has(reading.report.id)),
    ))
      tell(problem);
  }
  return count;
}

function readingProblems({ report, body, program, reader, codebook }: Kept): string[] {
  const { problems } = validate(body, report.text);
  const made = versionsOf(body);
  const isSame = made.program === program && made.reader === reader && made.codebook === codebook;
  return [
    ...problems.map(({ path, text }) => `${path}: ${text}`),
    ...(isSame ? [] : ["a reading is kept under other versions than its own"]),
    ...(body.report.id === report.id ? [] : ["a reading is kept under another report's id"]),
  ];
}

async function inputProblems(trx: Transaction<Tables>): Promise<LedgerProblem[]> {
  const rows = await trx
    .selectFrom("inputs")
    .select("key")
    .where("outcome", "in", ["read", "copy"])
    .where("report", "is", null)
    .execute();
  return rows.map(({ key }) => ({ where: key, text: "it was read, but has no report" }));
}
