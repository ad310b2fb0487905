import type { Draft } from "./roster.js";

/** What belongs to a state. */
export const PUBLIC: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** "The rebels' *forces*", their *front* and their *negotiator* are no state's and no party's. */
export const STATELY: ReadonlySet<string> = new Set(["MIL", "GOV", "PTY"]);

/** A state's own, a ministry, an army, a court, unlike a movement that rules. */
export function isPublic({ sectors, known }: Draft): boolean {
  return [...sectors].some((sector) => PUBLIC.has(sector) && (known === null || sector !== "GOV"));
}
