import type { Sentence } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";

/** Words of a sentence in which a state may deal with the rebels of another. */
const DEALING =
  /^(?:arm|back|support|fund|train|supply|shelter|harbou?r|finance|aid|help|assist|equip|sponsor|host|broker|mediate|recogni[sz]e|condemn|denounce|urge|welcome|visit|peacekeeper|envoy|ambassador|embassy|foreign|abroad|neighbou?ring|hostage|captive)$/u;

const POWERS: ReadonlySet<string> = new Set(["GOV", "MIL", "COP"]);

/**
 * "Kenya's government accepted demands from *the rebels*": rebels fight the one state that a report names, where its
 * government or forces face them. Not those whom it arms, nor those of a report that names others as well.
 */
export function facedBy({ sentence }: Description, casting: Casting): string | null {
  const { named, home, roster } = casting;
  const [only, ...others] = new Set(named.flat());
  if (only === undefined || others.length > 0 || (home !== null && home !== only)) return null;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  if (tokens.some(({ lemma }) => DEALING.test(lemma.toLowerCase()))) return null;
  const isPower = roster.drafts.some(
    ({ country, sectors }) => country === only && [...sectors].some((one) => POWERS.has(one)),
  );
  return isPower ? only : null;
}

/** "Norway armed *the rebels*": in a sentence in which somebody has a hand in what others do. */
export function isBacked(
  { sentence }: Pick<Description, "sentence">,
  { analysis }: Casting,
): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  return tokens.some(({ lemma, upos }) => upos === "VERB" && BACKING.test(lemma.toLowerCase()));
}

const BACKING = /^(?:arm|back|fund|train|supply|shelter|harbou?r|finance|equip|sponsor|bankroll)$/u;
