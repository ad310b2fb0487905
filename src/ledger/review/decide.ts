import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Reading } from "../../reading/format.js";
import type { Ledger } from "../store/open/open.js";
import type { Tables } from "../store/schema/tables.js";
import { layOutAgain } from "../store/write/readings.js";
import { versionsOf } from "../store/write/versions.js";
import { writing } from "../store/write/writing.js";
import { type Reviewed, reviewedReadings } from "./corrected.js";
import { keep, keptFrom } from "./kept.js";
import { type Missed, missedFields } from "./missed.js";
import {
  addition,
  correction,
  onRecord,
  type Proposed,
  type Reviewer,
  undoing,
} from "./proposed.js";
import { type Kind, type Review, undoneAmong, type Value } from "./review.js";

/** What a person decides, before it is a review. */
export type Choice =
  | { readonly decision: "accept" | "reject"; readonly record: string }
  | {
      readonly decision: "correct";
      readonly record: string;
      readonly field: string;
      readonly value: Value;
    }
  | {
      readonly decision: "add";
      readonly kind: Kind;
      readonly fields: { readonly [field: string]: Value };
    };

/** By whom, when (ISO 8601) and why. */
export type Given = Omit<Reviewer, "id">;

/** A report with its current reading, as the machine made it and as people have corrected it. */
export interface Standing {
  readonly machine: Reading;
  readonly reviewed: Reviewed | null;
}

/** null where the ledger has no reading of such a report. */
export async function standingOf(db: Kysely<Tables>, report: string): Promise<Standing | null> {
  const row = await db
    .selectFrom("readings")
    .select("body")
    .where("report", "=", report)
    .where("current", "=", true)
    .executeTakeFirst();
  if (row === undefined) return null;
  const reviewed = await reviewedReadings(db, [row.body]);
  return { machine: row.body, reviewed: reviewed.get(report) ?? null };
}

/** Writes down what a person decided, and lays the report's records out anew; or says why it may not be. */
export function decide(
  ledger: Ledger,
  report: string,
  choice: Choice,
  given: Given,
): Promise<Proposed> {
  return writing(ledger, async (trx) => {
    const found = await standingOf(trx, report);
    if (found === null) return { review: null, problem: `there is no report ${report}` };
    const reading = found.reviewed?.reading ?? found.machine;
    const id = idOf([report, choice, given, found.reviewed?.given.length ?? 0]);
    const proposed = proposedBy(choice, reading, { ...given, id }, await textOf(trx, report));
    if (proposed.review !== null) await keepOn(trx, proposed.review, found.machine);
    return proposed;
  });
}

/** The fields of a record that was missed, for `decide`; null where there is no such report. */
export async function missedIn(
  db: Kysely<Tables>,
  report: string,
  missed: Missed,
): Promise<{ readonly [field: string]: Value } | null> {
  const found = await standingOf(db, report);
  if (found === null) return null;
  const reading = found.reviewed?.reading ?? found.machine;
  return missedFields(reading, await textOf(db, report), missed);
}

async function textOf(db: Kysely<Tables>, report: string): Promise<string> {
  const { text } = await db
    .selectFrom("reports")
    .select("text")
    .where("id", "=", report)
    .executeTakeFirstOrThrow();
  return text;
}

/** Takes a review back. */
export function undo(ledger: Ledger, id: string, given: Given): Promise<Proposed> {
  return writing(ledger, async (trx) => {
    const row = await trx
      .selectFrom("reviews")
      .selectAll()
      .where("review", "=", id)
      .executeTakeFirst();
    if (row === undefined) return { review: null, problem: `there is no review ${id}` };
    const found = await standingOf(trx, row.report);
    const all = found?.reviewed?.given ?? [];
    if (found === null || undoneAmong(all).has(id))
      return { review: null, problem: `${id} has been undone already` };
    const review = undoing(keptFrom(row).review, { ...given, id: idOf([id, given, all.length]) });
    await keepOn(trx, review, found.machine);
    return { review, problem: null };
  });
}

function proposedBy(choice: Choice, reading: Reading, reviewer: Reviewer, text: string): Proposed {
  if (choice.decision === "add")
    return addition(reading, choice.kind, choice.fields, reviewer, text);
  if (choice.decision === "correct")
    return correction(reading, choice.record, choice, reviewer, text);
  return onRecord(reading, choice.record, choice.decision, reviewer);
}

async function keepOn(trx: Transaction<Tables>, review: Review, machine: Reading): Promise<void> {
  await keep(trx, { review, on: versionsOf(machine) });
  await layOutAgain(trx, [review.report]);
}

/** A short name that nobody else's review has. */
function idOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 10);
}
