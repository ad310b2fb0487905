import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Description } from "./describe.js";
import type { Casting } from "./meant.js";
import type { Draft, Sighting } from "./roster.js";

const PERSONS: Readonly<Record<string, "he" | "she">> = {
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

/** How many sentences back a pronoun may reach; farther than that GUM's train part has under 2 in 100. */
const REACH = 3;

/**
 * What makes a mention salient, in points. Chosen one after the other on 1,070 pronouns of GUM's train part (news,
 * interviews, speeches, lives, courts), of which 80 of 100 then find who is meant.
 */
const POINTS = {
  /** For each sentence between. */
  distance: -6,
  subject: 8,
  object: 2,
  possessor: 4,
  unnamed: -10,
  /** It spoke, and the pronoun speaks: "he added". */
  speakers: 8,
  /** It accuses and the pronoun denies. */
  accuser: -30,
};

export function isPronoun({ upos, form }: Token): boolean {
  if (form === "US") return false;
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
  const gender = PERSONS[form];
  const fits = gender
    ? (draft: Draft) => isPerson(draft, gender)
    : IT.has(form)
      ? isThing
      : THEY.has(form)
        ? isSeveral
        : null;
  const found = fits && mostSalient(description, fits, casting);
  if (!found) return [];
  if (gender) found.gender ??= gender;
  return [found];
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

const isPerson = ({ kind, gender, plural, nouns }: Draft, wanted: "he" | "she"): boolean =>
  (kind === "person" || (kind === "unnamed" && !plural && nouns.size > 0)) &&
  (gender === null || gender === wanted);
const isThing = ({ kind, plural }: Draft): boolean =>
  !plural && (kind === "state" || kind === "organisation" || kind === "group");
const isSeveral = ({ kind, plural }: Draft): boolean =>
  plural || kind === "group" || kind === "organisation";

/** The most salient actor before a place in the text that fits. */
export function mostSalient(
  { sentence, head }: Pick<Description, "sentence" | "head">,
  fits: (draft: Draft) => boolean,
  casting: Casting,
): Draft | null {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const speaks = casting.sources.has((tokens[head] as Token).start);
  const seeker = { sentence, head, tokens, speaks };
  let found: Draft | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  const { sightings } = casting.roster;
  for (let at = sightings.length - 1; at >= 0; at -= 1) {
    const sighting = sightings[at] as Sighting;
    if (sentence - sighting.sentence > REACH) break;
    const score = fits(sighting.draft) ? salience(sighting, seeker, casting) : -Infinity;
    if (score > highest) [found, highest] = [sighting.draft, score];
  }
  return found;
}

/** A phrase that looks for the one it means. */
interface Seeker {
  readonly sentence: number;
  readonly head: number;
  readonly tokens: readonly Token[];
  /** It is a source: "he added". */
  readonly speaks: boolean;
}

/** How near and how prominent a mention is, seen from a pronoun (Lappin and Leass 1994, in spirit). */
function salience(sighting: Sighting, seeker: Seeker, casting: Casting): number {
  const { sentence, head, tokens, speaks } = seeker;
  const { relation, governor, token, draft } = sighting;
  const same = sighting.sentence === sentence;
  if (same && (token >= head || sharesClause(tokens, head, governor))) return -Infinity;
  let score = POINTS.distance * (sentence - sighting.sentence);
  const isSubject = relation.startsWith("nsubj");
  if (isSubject) score += POINTS.subject;
  else if (relation === "obj" || relation === "iobj") score += POINTS.object;
  else if (relation === "nmod:poss") score += POINTS.possessor;
  if (draft.kind === "unnamed") score += POINTS.unnamed;
  if (sighting.speaks && speaks) score += POINTS.speakers;
  if (same && isSubject && deniesAccusation(tokens, head, governor, casting))
    score += POINTS.accuser;
  return score;
}

/** "Omar praised him": both hang on one verb, so that he is not Omar; "his" may be. */
function sharesClause(tokens: readonly Token[], head: number, governor: number): boolean {
  const { deprel, head: own } = tokens[head] as Token;
  return deprel !== "nmod:poss" && own === governor;
}

const DENY =
  /^(?:den(?:y|ies|ied|ying)|(?:reject|refut|dismiss|disput|repudiat|disavow)\w{0,3})$/iu;

/** "Omar accuses the council of theft, which it denies": who accuses is not who denies. */
function deniesAccusation(
  tokens: readonly Token[],
  head: number,
  governor: number,
  { codebook }: Casting,
): boolean {
  const verb = tokens[(tokens[head] as Token).head];
  const accusing = tokens[governor];
  if (!verb || !accusing || !DENY.test(verb.form)) return false;
  const cues = codebook.phrases.get(accusing.lemma) ?? [];
  const denying = dependents(tokens)[governor] as readonly number[];
  return denying.length > 0 && cues.some(({ cue }) => cue.act === "accuse");
}
