import type { Draft } from "./roster.js";

/** What a report leaves to its reader: country and sectors of those whom it tells nothing more of. */
export interface Presumed {
  readonly country: Draft["country"];
  readonly sectors: Draft["sectors"];
}

/**
 * Whoever leads or speaks for a body shares its sectors, told before or after; a person without any word of who that is, in
 * a report that names its own country twice as often as any other, is mostly at home there.
 * @param only the country that the report is at home in, if it names it so often
 */
export function presumed(
  { kind, country, sectors, role, of, civil }: Draft,
  only: Draft["country"],
): Presumed {
  const own = sectors.size > 0 ? sectors : (of?.sectors ?? sectors);
  const isUnknown = kind === "person" && of === null && role === null && sectors.size === 0;
  // "Rana Aziz, 51, ran with her children"
  if (isUnknown && civil)
    return { country: country ?? civil.country ?? only, sectors: new Set(["CVL"]) };
  return { country: country ?? of?.country ?? (isUnknown ? only : null), sectors: own };
}
