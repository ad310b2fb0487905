import type { Event, Reading, Stance } from "../../reading/format.js";
import { type Party, partyOf } from "./party.js";

/** Who affirms or denies that it happened. */
export interface Holding {
  readonly stance: Extract<Stance, "affirms" | "denies">;
  /** null: the report itself. */
  readonly holder: Party | null;
}

/** Each holder and stance once, in the order of the text. */
export function holdingsOf(chain: readonly Event[], { actors }: Reading): Holding[] {
  const found = new Map<string, Holding>();
  for (const { stance, holder } of chain.flatMap(({ positions }) => positions)) {
    if (stance !== "affirms" && stance !== "denies") continue;
    const actor = actors.find(({ id }) => id === holder);
    found.set(`${stance} ${holder}`, { stance, holder: actor ? partyOf(actor, false) : null });
  }
  return [...found.values()];
}
