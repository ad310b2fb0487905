import { type Kysely, sql } from "kysely";
import type { InputRow, Outcome, Tables } from "../store/schema/tables.js";

type Db = Kysely<Tables>;

/** What became of all that was found in sources. */
export interface Inputs {
  readonly outcomes: readonly OutcomeCount[];
  readonly reports: number;
  /** Reports that nobody knows the day of: their "on Wednesday" stays open. */
  readonly undated: number;
  /** Reports of which nothing was read. */
  readonly empty: number;
}

interface OutcomeCount {
  readonly outcome: Outcome;
  readonly many: number;
  /** The commonest reasons, with how many have each. */
  readonly reasons: readonly { readonly why: string; readonly many: number }[];
}

/** Reasons that are told of one outcome. */
const REASONS = 6;

export async function inputsOf(db: Db): Promise<Inputs> {
  const { rows } = await sql<{ outcome: Outcome; why: string | null; many: number }>`
    select outcome, why, count(*)::int as many from inputs group by 1, 2 order by 3 desc, 2`.execute(
    db,
  );
  const counted = await sql<Omit<Inputs, "outcomes">>`
    select count(*)::int as reports, (count(*) filter (where published is null))::int as undated,
      (count(*) filter (where not exists (select from statements s where s.report = r.id)
        and not exists (select from events e where e.report = r.id)))::int as empty
    from reports r`.execute(db);
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))].map((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    const reasons = own.flatMap(({ why, many }) => (why === null ? [] : [{ why, many }]));
    const many = own.reduce((sum, row) => sum + row.many, 0);
    return { outcome, many, reasons: reasons.slice(0, REASONS) };
  });
  return { outcomes, ...(counted.rows[0] ?? { reports: 0, undated: 0, empty: 0 }) };
}

/** One by one, what became of each. */
export async function inputsWith(
  db: Db,
  outcome: Outcome,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<InputRow[]> {
  return db
    .selectFrom("inputs")
    .select(["key", "outcome", "why", "report"])
    .where("outcome", "=", outcome)
    .orderBy("key")
    .offset(offset)
    .limit(limit)
    .execute();
}
