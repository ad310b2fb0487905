import type { Token } from "../language/analysis.js";
import { dependents, relation } from "../language/dependents.js";
import type { Tense } from "./near.js";

/** What tells whether a verb's time is behind or ahead of the report. */
export interface Outlook {
  /** Words whose date and infinitive lie ahead: "due". */
  readonly scheduled: ReadonlySet<string>;
  /** Words for what is put off to a later day: "adjourn". */
  readonly postponed: ReadonlySet<string>;
  /** Words whose infinitive lies ahead: "vow". */
  readonly intended: ReadonlySet<string>;
  /** The tokens of the sentence that attribute: in their present tense reports tell what was said. */
  readonly saying: ReadonlySet<number>;
}

const AHEAD = /^(?:will|'ll|’ll|wo|shall|would|'d|’d|could|may|might|should|must|can|ca)$/iu;

/**
 * The tense of the clause that a time belongs to. Of a noun's own time a past verb tells nothing: "announced a march on
 * Sunday".
 *
 * @param governor what governs the time
 * @param isLimit whether the time is one that something lasts to: "until Sunday"
 */
export function tenseOf(
  tokens: readonly Token[],
  governor: number,
  isLimit: boolean,
  outlook: Outlook,
): Tense {
  const seen = new Set<number>();
  for (let at = governor; at >= 0 && !seen.has(at); at = (tokens[at] as Token).head) {
    seen.add(at);
    if (isAhead(tokens, at, { governor, isLimit }, outlook)) return "future";
    if (!isPredicate(tokens, at)) continue;
    const tense = predicateTense(tokens, at, outlook);
    if (tense === "open") continue;
    if (isLimit && isPerfect(tokens, at)) return "future";
    return tense === "past" && !isPredicate(tokens, governor) ? null : tense;
  }
  return null;
}

/** "has until Tuesday", "have given them until Tuesday" */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  return [at, ...(dependents(tokens)[at] ?? [])].some((one) => {
    const { lemma, xpos } = tokens[one] as Token;
    return lemma === "have" && (xpos === "VBZ" || xpos === "VBP");
  });
}

/** A verb, or a word with a copula or an auxiliary: "was *away*", "is *due*". */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.upos === "VERB" ||
    (dependents(tokens)[at] ?? []).some((child) =>
      /^(?:aux|cop)/u.test(tokens[child]?.deprel ?? ""),
    )
  );
}

/** "scheduled for Sunday", "due to resume on Sunday", "planned a march on Sunday"; but "the army planned on Friday to leave" */
function isAhead(
  tokens: readonly Token[],
  at: number,
  { governor, isLimit }: { governor: number; isLimit: boolean },
  { scheduled, postponed }: Outlook,
): boolean {
  const { lemma, upos, xpos } = tokens[at] as Token;
  if (postponed.has(lemma.toLowerCase())) return isLimit;
  if (scheduled.has(tokens[markBefore(tokens, at) - 1]?.lemma ?? "")) return true;
  if (!scheduled.has(lemma.toLowerCase()) || isOtherSet(tokens, at)) return false;
  const hasObject = (dependents(tokens)[at] ?? []).some((one) => tokens[one]?.deprel === "obj");
  return at !== governor || upos !== "VERB" || xpos === "VBN" || hasObject;
}

/** "had *set ablaze* a bus on Monday", "set up a camp": nothing is set for that day. */
const isOtherSet = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === "set" && BESIDE_SET.test(tokens[at + 1]?.form ?? "");

const BESIDE_SET =
  /^(?:ablaze|alight|afire|fire|free|off|up|out|down|back|aside|upon|about|foot|light)$/iu;

/** "open" where the verb it depends on decides: "attacked, *killing* nine". */
function predicateTense(tokens: readonly Token[], at: number, outlook: Outlook): Tense | "open" {
  const token = tokens[at] as Token;
  const helpers = (dependents(tokens)[at] ?? [])
    .map((child) => tokens[child] as Token)
    .filter(({ deprel }) => /^(?:aux|cop)/u.test(deprel));
  const has = helpers.some(({ lemma }) => lemma === "have");
  if (helpers.some(({ form }) => AHEAD.test(form)) && !isHad(helpers))
    return has || isDenied(tokens, at, outlook) ? "past" : "future";
  if (token.lemma === "go" && token.xpos === "VBG") return "future";
  if (markBefore(tokens, at) !== -1) return infinitiveTense(tokens, at, outlook);
  const finite = helpers.find(({ xpos }) => /^VB[DPZ]$/u.test(xpos)) ?? token;
  if (has || finite.xpos === "VBD") return "past";
  if (finite === token && token.xpos === "VBN")
    return token.deprel.startsWith("acl") || token.deprel === "advcl" ? "past" : "open";
  if (finite === token && token.xpos === "VBG") return "open";
  if (outlook.saying.has(at) && !outlook.intended.has(token.lemma)) return "past";
  return /^VB[PZ]$/u.test(finite.xpos) ? presentTense(token, finite) : null;
}

/** "could not be reached on Monday", "would not say on Monday" */
function isDenied(tokens: readonly Token[], at: number, { saying }: Outlook): boolean {
  const below = (dependents(tokens)[at] ?? []).map((child) => tokens[child] as Token);
  const isDenial = below.some(({ form }) => /^(?:not|n't|n’t|never|nor|neither)$/iu.test(form));
  const could = below.some(({ form }) => /^could$/iu.test(form));
  const would = below.some(({ form }) => /^would$/iu.test(form));
  return isDenial && (could || (would && saying.has(at)));
}

/** "he'd met": short for "had". */
function isHad(helpers: readonly Token[]): boolean {
  return helpers.some(({ form, lemma }) => /^['’]d$/iu.test(form) && lemma === "have");
}

/** "The talks begin Monday", "are meeting Monday"; "is" and "are held" say nothing. */
function presentTense(token: Token, finite: Token): Tense {
  return finite === token || token.xpos === "VBG" ? "future" : null;
}

/** The index of "to" in "to meet", "to never meet"; -1 where there is none. */
function markBefore(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]?.upos === "ADV" ? at - 2 : at - 1;
  return tokens[before]?.form.toLowerCase() === "to" ? before : -1;
}

/** "plans to meet", "a plan to meet", "are due to meet" lie ahead; "came to meet" may lie on either side. */
function infinitiveTense(tokens: readonly Token[], at: number, outlook: Outlook): Tense {
  const token = tokens[at] as Token;
  const governor = tokens[token.head];
  const around = [governor, tokens[markBefore(tokens, at) - 1]];
  const isMeant = (one: Token | undefined) =>
    one !== undefined && (outlook.scheduled.has(one.lemma) || outlook.intended.has(one.lemma));
  return !governor || around.some(isMeant) || relation(token) === "acl" ? "future" : null;
}
