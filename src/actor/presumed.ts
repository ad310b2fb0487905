import type { Draft } from "./roster.js";

/** What a report leaves to its reader: country and sectors of those whom it tells nothing more of. */
export interface Presumed {
  readonly country: Draft["country"];
  readonly sectors: Draft["sectors"];
}

/** The country that a report is at home in. */
export interface Home {
  /** Where it names it twice as often as any other. */
  readonly only: Draft["country"];
  /** Where it does, or names no other in its headline and first sentence. */
  readonly land: Draft["country"];
}

/**
 * Whoever leads or speaks for a body shares its sectors, told before or after; a person without any word of who that is, and
 * bodies and people of a kind that every country has, in a report of one country, are mostly at home there.
 */
export function presumed(draft: Draft, { only, land }: Home): Presumed {
  const { kind, country, sectors, role, of, civil } = draft;
  const own = sectors.size > 0 ? sectors : (of?.sectors ?? sectors);
  const isUnknown = kind === "person" && of === null && role === null && sectors.size === 0;
  // "Rana Aziz, 51, ran with her children"
  if (isUnknown && civil)
    return { country: country ?? civil.country ?? only, sectors: new Set(["CVL"]) };
  const here = isUnknown ? only : of === null && isOfLand(draft) ? land : null;
  return { country: country ?? of?.country ?? here, sectors: own };
}

/** A "council", "two factions", "the union", "teachers", unlike "aid agencies" and "Western officials". */
const isOfLand = ({ kind, name, known, sectors, isBacked }: Draft): boolean =>
  known === null &&
  (kind === "organisation" || kind === "group" || kind === "unnamed") &&
  (sectors.size > 0 || (kind === "organisation" && BODY.test(name))) &&
  // whom a state arms may be another's
  !(sectors.has("REB") && isBacked) &&
  [...sectors].every((one) => LOCAL.has(one)) &&
  !ELSEWHERE.test(name);

const LOCAL: ReadonlySet<string> = new Set([
  ...["COP", "MIL", "JUD", "LEG", "PTY", "OPP", "LAB", "CVL", "EDU", "MED", "AGR", "REL", "CRM"],
  ...["UAF", "SOC", "REB", "PRM", "BUS"],
]);

/** Kinds of bodies that are mostly a country's own; a company may be anybody's. */
const BODY =
  /\b(?:council|front|union|movement|party|federation|network|association|committee|congress|alliance|collective|forum|brigades?|army|faction|league|coalition|society|board|assembly|authority|commission)\b/iu;

/** Who comes from elsewhere, or works in many lands. */
export const ELSEWHERE =
  /\b(?:foreign|western|regional|international|global|world|european|african|asian|arab|multinational|neighbou?ring|overseas|peacekeeper|mercenar(?:y|ies)|aid|relief|humanitarian|rights|charit(?:y|ies)|analyst|expert|observer|researcher|tourist|migrant|sailor|crew|shipping|ship|vessel|airline|travell?er|academic|investor)s?\b/iu;
