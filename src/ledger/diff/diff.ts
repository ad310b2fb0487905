import { sql } from "kysely";
import type { Reading } from "../../reading/format.js";
import { cursorOver } from "../store/cursor.js";
import type { Ledger } from "../store/open/open.js";
import type { Versions } from "../store/write/versions.js";
import { type Change, changesBetween } from "./changes.js";
import type { Described } from "./described.js";

/** How often records of one kind and type are in both readings, or in one alone. */
export interface Counts {
  readonly kind: Described["kind"];
  readonly type: string;
  before: number;
  after: number;
  added: number;
  gone: number;
  recoded: number;
}

export interface Example {
  readonly report: string;
  /** The report's title, or the input it came from. */
  readonly name: string;
  readonly change: Exclude<Change, { is: "same" }>;
}

/** What changed between two versions over a whole ledger. */
export interface Difference {
  /** How many reports both have read, and how many of them come out otherwise. */
  readonly reports: number;
  readonly changed: number;
  /** Recoded records are counted under the type they have after. */
  readonly counts: readonly Counts[];
  /** How often each field of a recoded record differs: "event status". */
  readonly fields: ReadonlyMap<string, number>;
  readonly examples: readonly Example[];
}

/** Examples kept of one kind, type and change. */
export const EXAMPLES = 3;

interface Pair {
  readonly report: string;
  readonly name: string;
  readonly before: Reading;
  readonly after: Reading;
}

/** Compares the readings of every report that was read with both versions. */
export async function diff(
  { db }: Ledger,
  from: Versions,
  to: Versions,
  examples = EXAMPLES,
): Promise<Difference> {
  const query = sql<Pair>`
    select a.report, coalesce(reports.title, reports.name) as name, a.body as before, b.body as after
    from readings a join readings b on a.report = b.report join reports on reports.id = a.report
    where (a.program, a.reader, a.codebook) = (${from.program}, ${from.reader}, ${from.codebook})
      and (b.program, b.reader, b.codebook) = (${to.program}, ${to.reader}, ${to.codebook})
    order by reports.arrival`;
  return db.transaction().execute(async (trx) => {
    const sum = summing(examples);
    for await (const pairs of cursorOver(trx, query)) for (const pair of pairs) sum.add(pair);
    return sum.done();
  });
}

function summing(most: number) {
  const counts = new Map<string, Counts>();
  const fields = new Map<string, number>();
  const examples = new Map<string, Example[]>();
  let [reports, changed] = [0, 0];
  const of = ({ kind, type }: Described): Counts => {
    const key = `${kind} ${type}`;
    const found = counts.get(key) ?? {
      kind,
      type,
      before: 0,
      after: 0,
      added: 0,
      gone: 0,
      recoded: 0,
    };
    counts.set(key, found);
    return found;
  };
  const add = ({ report, name, before, after }: Pair) => {
    const changes = changesBetween(before, after);
    reports += 1;
    if (changes.some(({ is }) => is !== "same")) changed += 1;
    for (const change of changes) {
      if (change.is !== "added") of(change.before).before += 1;
      if (change.is !== "gone") of(change.after).after += 1;
      if (change.is === "same") continue;
      const one = change.is === "gone" ? change.before : change.after;
      of(one)[change.is] += 1;
      keep(`${change.is} ${one.kind} ${one.type}`, { report, name, change });
      if (change.is !== "recoded") continue;
      for (const field of change.fields)
        fields.set(`${one.kind} ${field}`, (fields.get(`${one.kind} ${field}`) ?? 0) + 1);
    }
  };
  const keep = (key: string, example: Example) => {
    const kept = examples.get(key) ?? [];
    if (kept.length < most) examples.set(key, [...kept, example]);
  };
  const done = (): Difference => ({
    reports,
    changed,
    counts: [...counts.values()].toSorted(byKind),
    fields: new Map([...fields].toSorted((a, b) => b[1] - a[1])),
    examples: [...examples.values()].flat(),
  });
  return { add, done };
}

const ORDER: readonly Described["kind"][] = ["statement", "event", "quantity"];

function byKind(a: Counts, b: Counts): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.type < b.type ? -1 : 1);
}
