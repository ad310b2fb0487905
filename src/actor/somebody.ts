import type { Sentence, Token } from "../language/analysis.js";
import { isBefallen } from "./befallen.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { SENT } from "./mission.js";
import { caseOf } from "./phrase.js";
import { isPressed } from "./press.js";
import { PUBLIC } from "./public.js";

/** The body itself, under another word: "the Afghan *government*" is Afghanistan. */
export const WHOLE =
  /^(?:government|regime|authority|administration|leadership|ruler|side|state|republic)$/iu;
export const COUNTRY = /^(?:country|nation|kingdom|republic)$/iu;
export const BODY =
  /^(?:group|movement|organi[sz]ation|party|network|militia|outfit|faction|militant|rebel|insurgent|body|agency|bloc|alliance|union|company|firm|force|campaign)$/iu;
/** "the militants", "the paramilitaries": bodies under arms that are no state's army. */
export const ARMED: ReadonlySet<string> = new Set(["REB", "PRM", "UAF"]);

/** Somebody, not something: "the power" in "a rise to power" is nobody, "the Afghan delegation" is somebody. */
export function isParty(description: Description, lemma: string, casting: Casting): boolean {
  const { sort, role, roles, belongsTo, owners, definite, locative, sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  if (lemma === "state" && isCondition(description, casting)) return false;
  if (sort === null && locative && role?.kind === "organisation") return false;
  if (isBare(description, casting) || isNoParty(description, lemma, casting)) return false;
  if (role?.kind === "organisation" && isBefallen(tokens, head)) return true;
  if (sort === null || sort === "person" || sort === "organisation") return true;
  // "the UN peacekeeping *mission*", which the reader may take for a place
  if (role && SENT.test(lemma) && (definite || belongsTo.length > 0)) return true;
  if (COUNTRY.test(lemma) || isPressed(description, casting)) return true;
  if (sort === "place") return WHOLE.test(lemma);
  if (role && roles.some(({ sectors }) => sectors.some((sector) => ARMED.has(sector)))) return true;
  if (role && (speaks(description, casting) || acts(description, casting))) return true;
  if (role?.kind === "person") return sort === "other";
  return (
    belongsTo.length + owners.length > 0 || (definite && (BODY.test(lemma) || WHOLE.test(lemma)))
  );
}

/** "voiced *opposition* to it", "urged restraint on *all parties*": neither is a party of politics. */
function isNoParty(description: Description, lemma: string, casting: Casting) {
  const { sentence, head, belongsTo } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  if (lemma === "opposition") return tokens[head + 1]?.form === "to";
  if (isThing(description, lemma, tokens)) return true;
  const isAll = /^(?:all|both|other|concerned|relevant|warring|conflicting)$/iu;
  return lemma === "party" && belongsTo.length === 0 && isAll.test(tokens[head - 1]?.form ?? "");
}

/** "came into *force*", "a piece of *paper*", "burned in their *cells*", "carried the *bodies*": nobody. */
function isThing(
  { start, head, locative, plural }: Description,
  lemma: string,
  tokens: readonly Token[],
) {
  const before = tokens[head - 1]?.form.toLowerCase() ?? "";
  if (lemma === "force") return start === head && /^(?:in|into|by|of|with)$/u.test(before);
  if (lemma === "paper") return start === head;
  if (lemma === "cell") return locative && !/^\p{L}+$/u.test(before.replace(DETERMINER, ""));
  return lemma === "body" && plural && (start === head || DETERMINER.test(before));
}

const DETERMINER = /^(?:the|their|his|her|its|these|those|a|an|one|two|three|\d+)$/u;

/** "a *state* of emergency", "the *state* of the economy" */
function isCondition({ sentence, head }: Description, { analysis }: Casting): boolean {
  const [of, noun] = analysis.sentences[sentence]?.tokens.slice(head + 1, head + 3) ?? [];
  return of?.form === "of" && /^(?:\p{Ll}+)$/u.test(noun?.form ?? "");
}

/** "*Police* said", "*the registrar* said": who speaks is somebody, whatever the reader marks. */
export function speaks({ sentence, head }: Description, { analysis, sources }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { start, deprel, head: verb } = tokens[head] as Token;
  return sources.has(start) || (deprel === "nsubj" && SAYING.test(tokens[verb]?.lemma ?? ""));
}

const SAYING = /^(?:say|tell|add|state|announce|claim|deny|warn|confirm|accuse|put)$/u;

/** "A *court* freed the editor": what does something to somebody is somebody. */
function acts({ sentence, head, role }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb } = tokens[head] as Token;
  const isOfState = role?.sectors.some((sector) => PUBLIC.has(sector)) === true;
  if (!isOfState || deprel !== "nsubj" || tokens[verb]?.upos !== "VERB") return false;
  return tokens.some(({ head: over, deprel: relation }) => over === verb && relation === "obj");
}

/** "To *justice*", "as *president*", "demand *justice*": no one person, as no article goes before. */
function isBare({ sentence, head, start, end, role, plural }: Description, { analysis }: Casting) {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const isSingle = end - start === 1 && role?.kind === "person" && !plural;
  const isLed = caseOf(tokens, head) !== "" || tokens[head]?.deprel === "obj";
  return isSingle && isLed && /^\p{Ll}/u.test(tokens[head]?.form ?? "");
}
