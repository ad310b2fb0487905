import type { Kysely } from "kysely";
import type { Validators } from "../../report/address/fetch.js";
import type { Tables } from "../store/schema/tables.js";

/** What is known of an address from earlier visits. */
export interface Visit extends Validators {
  readonly failures: number;
  /** When it may be asked again. */
  readonly notBefore: Date;
}

export const FIRST: Visit = { etag: null, modified: null, failures: 0, notBefore: new Date(0) };

export async function visitOf(db: Kysely<Tables>, address: string): Promise<Visit> {
  const row = await db
    .selectFrom("visits")
    .selectAll()
    .where("address", "=", address)
    .executeTakeFirst();
  if (row === undefined) return FIRST;
  const { etag, modified, failures, not_before: notBefore } = row;
  return { etag, modified, failures, notBefore };
}

/** Written down once what the visit brought is in the ledger: if not, the server is asked for it again. */
export async function remember(
  db: Kysely<Tables>,
  address: string,
  { notBefore: not_before, ...visit }: Visit,
): Promise<void> {
  const row = { ...visit, not_before };
  await db
    .insertInto("visits")
    .values({ address, ...row })
    .onConflict((on) => on.column("address").doUpdateSet(row))
    .execute();
}

/** However often a server has failed, it is asked once a day. */
const LONGEST = 24 * 3_600_000;

/**
 * The next visit after one that failed: each waits twice as long as the one before, and at least as long as the server
 * asks for. What was known of the address stays.
 */
export function afterFailure(visit: Visit, now: number, every: number, asked: number): Visit {
  const failures = visit.failures + 1;
  const wait = Math.min(LONGEST, Math.max(every * 2 ** Math.min(failures, 20), asked));
  return { ...visit, failures, notBefore: new Date(now + wait) };
}

export function afterSuccess(validators: Validators, now: number, every: number): Visit {
  return { ...validators, failures: 0, notBefore: new Date(now + every) };
}
