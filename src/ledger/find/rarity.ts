import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema/tables.js";
import { query } from "./condition.js";
import type { Filter } from "./filter.js";

/** Whether words stand in so few mentions of incidents that these are looked up first, or in so many that a look at the first incidents finds enough. */
export type Rarity = "rare" | "frequent";

/**
 * Mentions up to which words are rare. So many are looked up with their incidents in some 20 ms; of 230,000 mentions, a page of
 * the first incidents with a word that more of them have is found in as long.
 */
const RARE = 2_000;

/** By the database's own estimate, which takes no time: it has counted the commonest words (`analyze`). */
export async function rarityOf(db: Kysely<Tables>, { words }: Filter): Promise<Rarity> {
  if (words === undefined) return "frequent";
  const { rows } = await sql<{ "QUERY PLAN": Explained }>`
    explain (format json) select from mentions where search @@ ${query(words)}`.execute(db);
  const plan = rows[0]?.["QUERY PLAN"];
  const estimate = (typeof plan === "string" ? JSON.parse(plan) : plan)?.[0]?.Plan["Plan Rows"];
  return estimate !== undefined && estimate <= RARE ? "rare" : "frequent";
}

type Explained = readonly { readonly Plan: { readonly "Plan Rows": number } }[] | string;
