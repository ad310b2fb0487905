import { sql, type Transaction } from "kysely";
import { allRows, LAID_OUT, rowsOf } from "../rows/rows.js";
import type { Tables } from "../schema/tables.js";
import type { ReadText } from "../write/laid-out.js";
import type { LedgerProblem } from "./check.js";

/** Rows laid out that are not those that follow from these reports' current readings, as people have corrected them. */
export async function rowProblems(
  trx: Transaction<Tables>,
  read: readonly ReadText[],
): Promise<LedgerProblem[]> {
  if (read.length === 0) return [];
  const wanted = allRows(read.map(({ reading, text }) => rowsOf(reading, text)));
  const reports = read.map(({ reading }) => reading.report.id);
  const problems: LedgerProblem[] = [];
  for (const table of LAID_OUT) {
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(t) - '{search,quoted}'::text[] as row from ${sql.table(table)} t
      where report = any(${reports})`.execute(trx);
    problems.push(
      ...differences(
        table,
        wanted[table],
        rows.map(({ row }) => row),
      ),
    );
  }
  return [...problems, ...(await wordProblems(trx, reports))];
}

/** Rows laid out of reports that have no current reading, a line for each report and table. */
export async function strayRows(trx: Transaction<Tables>): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  for (const table of LAID_OUT) {
    const { rows } = await sql<{ report: string; count: number }>`
      select report, count(*) as count from ${sql.table(table)} t
      where not exists (select from readings r where r.report = t.report and r.current)
      group by report order by report`.execute(trx);
    problems.push(
      ...rows.map(({ report, count }) => ({
        where: report,
        text: `${table} holds ${count} rows of it, and it has no reading`,
      })),
    );
  }
  return problems;
}

/** Records that are found by other words than those of their sentence. */
async function wordProblems(
  trx: Transaction<Tables>,
  reports: readonly string[],
): Promise<LedgerProblem[]> {
  const { rows } = await sql<{ report: string; id: string }>`
    select t.report, t.id from (
      select report, id, sentence, search from events union all select report, id, sentence, search from statements
    ) t join sentences s on s.report = t.report and s.sentence = t.sentence
    where t.report = any(${reports}) and t.search is distinct from s.search`.execute(trx);
  return rows.map(({ report, id }) => ({
    where: report,
    text: `${id} is found by other words than those of its sentence`,
  }));
}

type Row = { readonly report: string };

function differences(
  table: string,
  wanted: readonly Row[],
  found: readonly Row[],
): LedgerProblem[] {
  const want = new Map(wanted.map((row) => [sorted(row), row]));
  const have = new Map(found.map((row) => [sorted(row), row]));
  const missing = [...want].filter(([text]) => !have.has(text));
  const strange = [...have].filter(([text]) => !want.has(text));
  return [
    ...missing.map(([text, { report }]) => ({ where: report, text: `${table} lacks ${text}` })),
    ...strange.map(([text, { report }]) => ({ where: report, text: `${table} holds ${text}` })),
  ];
}

/** The same text for the same row, whatever the order of its columns. */
function sorted(row: object): string {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
