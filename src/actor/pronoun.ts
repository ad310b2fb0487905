import type { Gender } from "../codebook/genders.js";
import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { lastPair } from "./pair.js";
import type { Draft, Sighting } from "./roster.js";
import { bestSighting, mostSalient } from "./salience.js";

const PERSONS: Readonly<Record<string, Gender>> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
};
const IT = new Set(["it", "its", "itself"]);
const THEY = new Set(["they", "them", "their", "theirs", "themselves"]);
const RELATIVE = new Set(["who", "whom", "whose", "which", "that"]);

export function isPronoun({ upos, xpos, form }: Token): boolean {
  // "*locals* said", which one of two tags takes for a pronoun
  const isNoun = xpos === "NNS" && /^\p{L}{4,}$/u.test(form) && !/^(?:ones|others)$/iu.test(form);
  if (form === "US" || isNoun) return false;
  return upos === "PRON" || (/^(?:his|her|its|their)$/iu.test(form) && upos === "DET");
}

/** Whom a pronoun of the third person, or a relative one, stands for. First and second persons: see quoted.ts. */
export function byPronoun(description: Description, casting: Casting): readonly Draft[] {
  const { sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as { tokens: readonly Token[] };
  const token = tokens[head] as Token;
  const form = token.form.toLowerCase();
  if (RELATIVE.has(form)) return antecedent(sentence, head, tokens, casting);
  if (token.deprel === "expl") return [];
  if (form.endsWith("self") || form.endsWith("selves")) {
    const own = subjectOf(sentence, head, tokens, casting);
    if (own.length > 0) return own;
  }
  const gender = PERSONS[form];
  const fits = gender ? (draft: Draft) => isPerson(draft, gender) : IT.has(form) ? isOne : null;
  /** "The border police said *its* officers …": the police of this sentence are one body, too. */
  function isOne(draft: Draft): boolean {
    const { roster } = casting;
    return isThing(draft) || (draft.nouns.has("police") && roster.lastSeen(draft) === sentence);
  }
  const told = IT.has(form) || THEY.has(form) ? toldOfItself(description, casting) : [];
  if (told.length > 0) return told;
  if (THEY.has(form)) return several(description, casting);
  if (form === "its" && isAboard(token, tokens)) return [];
  const found = fits && mostSalient(description, { fits, gender }, casting);
  if (!found) return [];
  if (gender) found.calledBy ??= gender;
  return [found];
}

/** "*The army* is striking the hills, *it* said": unquoted words before a body that speaks are about itself. */
function toldOfItself(
  { sentence, head }: Description,
  { analysis, placed }: Casting,
): readonly Draft[] {
  const { tokens } = analysis.sentences[sentence] as { tokens: readonly Token[] };
  const { head: verb, deprel } = tokens[head] as Token;
  const below = dependents(tokens);
  const isQuoted = tokens.slice(0, head).some(({ form }) => /^["“”]$/u.test(form));
  if (
    deprel !== "nsubj" ||
    isQuoted ||
    !/^(?:say|add|announce|report)$/u.test(tokens[verb]?.lemma ?? "")
  )
    return [];
  const clause = (below[verb] ?? []).find((at) => at < head && tokens[at]?.deprel === "ccomp");
  const subject = (below[clause ?? -1] ?? []).find((at) => tokens[at]?.deprel.startsWith("nsubj"));
  const found = subject === undefined ? [] : (placed.get(`${sentence}:${subject}`) ?? []);
  return found.filter(
    ({ kind, plural }) =>
      kind === "organisation" || kind === "state" || (kind === "group" && plural),
  );
}

/** "*its* crew", "*its* bow": a ship's, and no state's. */
const isAboard = ({ deprel, head }: Token, tokens: readonly Token[]): boolean =>
  deprel === "nmod:poss" && ABOARD.test(tokens[head]?.lemma ?? "");
const ABOARD =
  /^(?:crew|crewmember|crewman|captain|skipper|passenger|fisherman|fishermen|sailor|seafarer|seaman|cargo|bow|stern|hull|deck|transponder|owner|operator|destination)$/u;

/** A group, a body, or two named side by side. */
function several(description: Description, casting: Casting): readonly Draft[] {
  if (isOpen(description, casting)) return [];
  const fits = (draft: Draft) => isSeveral(draft) || isOfMany(draft, description.sentence, casting);
  const one = bestSighting(description, { fits }, casting);
  const two = lastPair(description, casting);
  // "*the neighbours* settled their border": both, and neither alone
  const isBoth = one?.sighting.token === two?.token && one?.sighting.sentence === two?.sentence;
  if (two && (isBoth || two.score > (one?.score ?? Number.NEGATIVE_INFINITY))) return two.drafts;
  if (one) return [one.sighting.draft];
  // "the union's spokesman said *they* would go on"
  const isOfBody = ({ of }: Draft) => of !== null && (isSeveral(of) || of.kind === "state");
  const speaker = bestSighting(description, { fits: isOfBody }, casting)?.sighting;
  return speaker?.sentence === description.sentence && speaker.draft.of ? [speaker.draft.of] : [];
}

/**
 * "“*They* stole our vote,” the leader said": in words that somebody else speaks, and with which a paragraph begins, the
 * report does not tell who they are.
 */
function isOpen({ sentence, head }: Description, { analysis }: Casting): boolean {
  const { tokens, paragraph } = analysis.sentences[sentence] as Sentence;
  const isFirst = analysis.sentences[sentence - 1]?.paragraph !== paragraph;
  const before = tokens.slice(0, head);
  return (
    isFirst &&
    /^["“]$/u.test(before[0]?.form ?? "") &&
    before.every(({ upos, xpos }) => upos !== "PROPN" && xpos !== "NNS") &&
    tokens[head + 1]?.form !== "["
  );
}

/** "Mary found *herself* alone": the subject of its verb. */
function subjectOf(
  sentence: number,
  head: number,
  tokens: readonly Token[],
  { placed }: Casting,
): readonly Draft[] {
  const { head: verb } = tokens[head] as Token;
  const subject = (dependents(tokens)[verb] ?? []).find((at) => tokens[at]?.deprel === "nsubj");
  return subject === undefined ? [] : (placed.get(`${sentence}:${subject}`) ?? []);
}

/** "the group, which denies": the noun that the clause hangs on. */
function antecedent(
  sentence: number,
  head: number,
  tokens: readonly Token[],
  { placed }: Casting,
): readonly Draft[] {
  for (let at = (tokens[head] as Token).head; at !== -1; at = (tokens[at] as Token).head) {
    const { deprel, head: governor } = tokens[at] as Token;
    if (deprel === "acl:relcl") return placed.get(`${sentence}:${governor}`) ?? [];
  }
  return [];
}

const isPerson = ({ kind, gender, calledBy, plural, nouns }: Draft, wanted: Gender): boolean =>
  (kind === "person" || (kind === "unnamed" && !plural && nouns.size > 0)) &&
  (gender ?? calledBy ?? wanted) === wanted;
const isThing = ({ kind, plural }: Draft): boolean =>
  !plural && (kind === "state" || kind === "organisation" || kind === "group");
const isSeveral = ({ kind, plural }: Draft): boolean =>
  plural || kind === "group" || kind === "organisation";

/** "Kenyan *authorities* say they": a state that the sentence calls by a word for many. */
function isOfMany(draft: Draft, here: number, { roster, analysis }: Casting): boolean {
  const { sightings } = roster;
  if (draft.kind !== "state") return false;
  for (let at = sightings.length - 1; sightings[at]?.sentence === here; at -= 1) {
    const { draft: seen, token } = sightings[at] as Sighting;
    if (seen === draft && analysis.sentences[here]?.tokens[token]?.xpos === "NNS") return true;
  }
  return false;
}
