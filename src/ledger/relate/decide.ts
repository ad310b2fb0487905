import { sql, type Transaction } from "kysely";
import type { Decision, Pointed } from "../incident/decision.js";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { writing } from "../store/write/writing.js";
import { any } from "./any.js";
import { settleWithin } from "./settle.js";
import { staleWhere } from "./stale.js";

/** Who decided, and why. */
export interface Ground {
  readonly by: string;
  readonly reason: string;
}

/** A happening as far as a decision points at it. */
interface Mentioned {
  readonly id: string;
  readonly incident: string;
  readonly at: Pointed;
}

/** Makes two incidents one, whatever the links say. @returns the number of the decision */
export function merge(
  ledger: Pick<Ledger, "db">,
  one: string,
  other: string,
  ground: Ground,
): Promise<number> {
  return writing(ledger, async (trx) => {
    const [ours, theirs] = [await mentionsOf(trx, one), await mentionsOf(trx, other)];
    return decide(trx, { kind: "merge", one: ours.slice(0, 1), other: theirs.slice(0, 1) }, ground);
  });
}

/** Takes what some reports tell out of an incident, for good. @returns the number of the decision */
export function split(
  ledger: Pick<Ledger, "db">,
  incident: string,
  reports: readonly string[],
  ground: Ground,
): Promise<number> {
  return writing(ledger, async (trx) => {
    const all = await mentionsOf(trx, incident);
    const isOut = ({ at }: Mentioned) => reports.includes(at.report);
    const [one, other] = [all.filter(isOut), all.filter((mention) => !isOut(mention))];
    return decide(trx, { kind: "split", one, other }, ground);
  });
}

/** Undoes a decision; both stay on record. @returns the number of this one */
export function undo(ledger: Pick<Ledger, "db">, id: number, ground: Ground): Promise<number> {
  return writing(ledger, async (trx) => {
    const { one, other } = await trx
      .selectFrom("link_decisions")
      .select(["one", "other"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const number = await record(trx, { kind: "undo", one: [], other: [], undoes: id }, ground);
    await touch(
      trx,
      [...one, ...other].map(({ report }) => report),
    );
    return number;
  });
}

async function decide(
  trx: Transaction<Tables>,
  {
    kind,
    one,
    other,
  }: {
    readonly kind: Decision["kind"];
    readonly one: readonly Mentioned[];
    readonly other: readonly Mentioned[];
  },
  ground: Ground,
): Promise<number> {
  const [ours, theirs] = [one.map(({ at }) => at), other.map(({ at }) => at)];
  const number = await record(trx, { kind, one: ours, other: theirs, undoes: null }, ground);
  await touch(
    trx,
    [...ours, ...theirs].map(({ report }) => report),
  );
  return number;
}

interface Recorded {
  readonly kind: Decision["kind"] | "undo";
  readonly one: readonly Pointed[];
  readonly other: readonly Pointed[];
  readonly undoes: number | null;
}

/** Decisions are numbered in the order in which they were taken. */
async function record(
  trx: Transaction<Tables>,
  { kind, one, other, undoes }: Recorded,
  { by, reason }: Ground,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into link_decisions (id, kind, one, other, undoes, by, reason)
    select coalesce(max(id), 0) + 1, ${kind}, ${JSON.stringify(one)}::jsonb,
      ${JSON.stringify(other)}::jsonb, ${undoes}::integer, ${by}, ${reason} from link_decisions
    returning id`.execute(trx);
  return Number(rows[0]?.id);
}

/** Groups anew what reports tell, and with it all that is in an incident with it. */
async function touch(trx: Transaction<Tables>, reports: readonly string[]): Promise<void> {
  const incidents = sql`select incident from happenings where report = ${any(reports)}`;
  await staleWhere(trx, sql`incident in (${incidents})`);
  await settleWithin(trx);
}

async function mentionsOf(trx: Transaction<Tables>, incident: string): Promise<Mentioned[]> {
  const { rows } = await sql<Mentioned>`
    select id, incident, jsonb_build_object('report', report, 'start', body->'spans'->0->'start', 'end', body->'spans'->0->'end') as at
    from happenings where incident = ${incident}
    order by published nulls last, report, (body->'spans'->0->>'start')::integer`.execute(trx);
  return rows;
}
