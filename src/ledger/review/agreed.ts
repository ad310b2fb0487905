import type { Kysely } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { type Agreement, agreement } from "./agreement.js";
import { type Standing, standingOf } from "./decide.js";
import { reviewedReports } from "./history.js";
import { type Judgment, judgmentsOf } from "./judgment.js";

/** Agreement over all that people have reviewed in a ledger, on the current readings. */
export async function agreementIn(db: Kysely<Tables>): Promise<Agreement[]> {
  const judgments: Judgment[] = [];
  for await (const found of reviewedStandings(db))
    judgments.push(...judgmentsOf(found.machine, found.reviewed?.views ?? []));
  return agreement(judgments);
}

/** A report at a time: readings are large, judgments are not. */
export async function* reviewedStandings(db: Kysely<Tables>): AsyncIterable<Standing> {
  for (const report of await reviewedReports(db)) {
    const found = await standingOf(db, report);
    if (found !== null) yield found;
  }
}
