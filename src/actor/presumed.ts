import type { Casting } from "./casting.js";
import { dominantIn } from "./context.js";
import type { Draft } from "./roster.js";

/** What a report leaves to its reader: country and sectors of those whom it tells nothing more of. */
export interface Presumed {
  readonly country: Draft["country"];
  readonly sectors: Draft["sectors"];
}

/**
 * Whoever leads or speaks for a body shares its sectors, told before or after; a person without any word of who that is, in
 * a report that names its own country twice as often as any other, is mostly at home there.
 */
export function presumedIn({ analysis, directory, home }: Casting): (draft: Draft) => Presumed {
  const named = analysis.sentences.flatMap(({ tokens }) => directory.names(tokens));
  const only = dominantIn(named.map(({ entry }) => entry));
  return ({ kind, country, sectors, role, of }) => {
    const own = sectors.size > 0 ? sectors : (of?.sectors ?? sectors);
    const isUnknown = kind === "person" && of === null && role === null && sectors.size === 0;
    const there = isUnknown && home !== null && home === only ? home : null;
    return { country: country ?? of?.country ?? there, sectors: own };
  };
}
