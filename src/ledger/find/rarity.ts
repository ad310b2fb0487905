import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { query } from "./condition.js";
import type { Filter } from "./filter.js";

/** Whether words stand in so few sentences that these are looked up first, or in so many that a look at the newest finds enough. */
export type Rarity = "rare" | "frequent";

/**
 * Sentences up to which words are rare, for each kind of record. Of 490,000 sentences, 4,600 that have a word are looked up with
 * their events in 160 ms at most; a page of the newest events with a word that stands in none of their sentences has to look
 * at all of them, which takes seconds. Statements, of which what was said is looked at too, are found sooner among the newest.
 */
const RARE = { events: 5_000, statements: 1_000, incidents: 5_000 } as const;

/** By the database's own estimate, which takes no time: it has counted the commonest words (`analyze`). */
export async function rarityOf(
  db: Kysely<Tables>,
  { words }: Filter,
  of: keyof typeof RARE,
): Promise<Rarity> {
  if (words === undefined) return "frequent";
  const { rows } = await sql<{ "QUERY PLAN": Explained }>`
    explain (format json) select from sentences where search @@ ${query(words)}`.execute(db);
  const plan = rows[0]?.["QUERY PLAN"];
  const estimate = (typeof plan === "string" ? JSON.parse(plan) : plan)?.[0]?.Plan["Plan Rows"];
  return estimate !== undefined && estimate <= RARE[of] ? "rare" : "frequent";
}

type Explained = readonly { readonly Plan: { readonly "Plan Rows": number } }[] | string;
