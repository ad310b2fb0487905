import type { Gender } from "../codebook/genders.js";
import type { Range, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import { controllersOf, isAudience, isToldSo } from "./control.js";
import type { Description } from "./describe.js";
import type { Draft, Sighting } from "./roster.js";

/** How many sentences back a pronoun may reach; farther than that GUM's train part has under 2 in 100. */
const REACH = 3;

/**
 * What makes a mention salient, in points. Chosen one after the other on GUM's train part (news, interviews, speeches,
 * lives, courts): of 758 he and she whose antecedent has a name there, 86 of 100 find it. `said`, `asked`, `audience` and `above` were
 * not: GUM has too few such to tell (`above` loses 3 of 910 there), and our own samples of conflict chose them.
 */
const POINTS = {
  /** For each sentence between. */
  distance: -6,
  subject: 6,
  object: 2,
  possessor: 4,
  unnamed: -10,
  /** In the sentence of the pronoun: "an official who said *he* knew". */
  unnamedNear: -4,
  /** It spoke, and the pronoun speaks: "he added". */
  speakers: 8,
  /** It spoke in the sentence before, of one paragraph: "a driver said they fled. “They left us,” *he* said". */
  turn: 8,
  /** One body, where "they" are looked for. */
  single: -4,
  /** It accuses and the pronoun denies. */
  accuser: -30,
  /** The report says of it what the pronoun says: "she" after "Mary". */
  gender: 4,
  /** A subject of a clause within another: "that *he* left". */
  embedded: -2,
  /** The subject of the verb over the pronoun: "Kenya demands that *Chile* leave its land". */
  above: 6,
  /** It is asked to do what the pronoun belongs to: "Chile urged *Kenya* to withdraw its troops". */
  controller: 12,
  /** For each doubling of how often it was mentioned. */
  prominence: 2,
  /** It is talked of in what the pronoun says. */
  said: -8,
  /** It was asked, and the pronoun speaks. */
  asked: 8,
  /** It listens, and the pronoun is asked: "speaking to *elders*, he urged them". */
  audience: 12,
};

/** Who is looked for. */
export interface Wanted {
  readonly fits: (draft: Draft) => boolean;
  readonly gender?: Gender | undefined;
}

/** One found, with its points. */
export interface Found {
  readonly sighting: Sighting;
  readonly score: number;
}

/** The most salient actor before a place in the text that fits. */
export function mostSalient(
  description: Pick<Description, "sentence" | "head">,
  wanted: Wanted,
  casting: Casting,
): Draft | null {
  return bestSighting(description, wanted, casting)?.sighting.draft ?? null;
}

/** Where the most salient actor that fits was seen. */
export function bestSighting(
  { sentence, head }: Pick<Description, "sentence" | "head">,
  { fits, gender }: Wanted,
  casting: Casting,
): Found | null {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { start, deprel } = tokens[head] as Token;
  // "Omar left, *his* office said": whose office speaks is talked of in what it says
  const isOwner = deprel === "nmod:poss";
  const speaks = !isOwner && casting.sources.has(start);
  const said = isOwner ? [] : saidBy(tokens[head] as Token, casting);
  const { sightings } = casting.roster;
  const beside = clauseMates(sentence, head, tokens, sightings);
  const controllers = controllersOf(head, tokens);
  const above = isOwner
    ? new Set([...subjectsOver(head, tokens), ...subjectsTold(head, tokens)])
    : subjectsOver(head, tokens);
  const seeker = {
    above,
    controllers,
    sentence,
    head,
    tokens,
    speaks,
    gender,
    beside,
    said: saidIn(said, casting),
    quoted: new Set(sightingsIn(said, casting)),
    isTold: isToldSo(head, tokens),
  };
  let found: Found | null = null;
  for (let at = sightings.length - 1; at >= 0; at -= 1) {
    const sighting = sightings[at] as Sighting;
    if (sentence - sighting.sentence > REACH) break;
    const score = fits(sighting.draft) ? salience(sighting, seeker, casting) : -Infinity;
    if (score > (found?.score ?? -Infinity)) found = { sighting, score };
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
  readonly gender: Gender | undefined;
  /** Those who hang on the same verb: "Omar praised *him*", who is not Omar. */
  readonly beside: ReadonlySet<Draft>;
  /** The subjects of the verb over it: "*Kenya* says it will". */
  readonly above: ReadonlySet<number>;
  /** Those who are asked to do what it belongs to. */
  readonly controllers: readonly number[];
  /** Those whom it talks of by name. */
  readonly said: ReadonlySet<Draft>;
  /** Where they stand in it. */
  readonly quoted: ReadonlySet<Sighting>;
  /** Something is asked of it. */
  readonly isTold: boolean;
}

/** How near and how prominent a mention is, seen from a pronoun (Lappin and Leass 1994, in spirit). */
function salience(sighting: Sighting, seeker: Seeker, casting: Casting): number {
  const { sentence, head, tokens, speaks, gender } = seeker;
  const { relation, governor, token, draft } = sighting;
  const same = sighting.sentence === sentence;
  if (same && token >= head) return -Infinity;
  if (seeker.beside.has(draft)) return -Infinity;
  // "“There was no armed man,” *he* said": whoever is met only in what the pronoun says is not the one who says it.
  if (seeker.quoted.has(sighting)) return -Infinity;
  let score = POINTS.distance * (sentence - sighting.sentence);
  const isSubject = relation.startsWith("nsubj");
  if (isSubject) score += POINTS.subject;
  const isAsking = seeker.controllers.length > 0;
  if (same && seeker.controllers.includes(token)) score += POINTS.controller;
  if (same && seeker.above.has(token) && !isAsking) score += POINTS.above;
  else if (isSubject && isEmbedded(sighting, casting)) score += POINTS.embedded;
  else if (relation === "obj" || relation === "iobj") score += POINTS.object;
  else if (relation === "nmod:poss") score += POINTS.possessor;
  const goesOn = speaks && sighting.speaks && isRightBefore(sighting, sentence, casting);
  if (goesOn) score += POINTS.turn;
  if (draft.kind === "unnamed") score += same || goesOn ? POINTS.unnamedNear : POINTS.unnamed;
  if (isThey(tokens, head) && draft.kind === "organisation" && !draft.plural)
    score += POINTS.single;
  if (gender && draft.gender === gender) score += POINTS.gender;
  if (sighting.speaks && speaks) score += POINTS.speakers;
  score += POINTS.prominence * Math.log2(casting.roster.seen(draft));
  if (seeker.said.has(draft)) score += POINTS.said;
  if (speaks && !same && isAsked(sighting, casting)) score += POINTS.asked;
  if (seeker.isTold && isAudience(token, tokensOf(sighting, casting))) score += POINTS.audience;
  if (same && isSubject && deniesAccusation(tokens, head, governor, casting))
    score += POINTS.accuser;
  return score;
}

const tokensOf = ({ sentence }: Sighting, { analysis }: Casting): readonly Token[] =>
  analysis.sentences[sentence]?.tokens ?? [];

const isRightBefore = (
  { sentence, relation }: Sighting,
  from: number,
  { analysis: { sentences } }: Casting,
): boolean =>
  relation.startsWith("nsubj") &&
  from - sentence === 1 &&
  sentences[from]?.paragraph === sentences[sentence]?.paragraph;

const isThey = (tokens: readonly Token[], head: number): boolean =>
  /^(?:they|them|their|theirs)$/iu.test(tokens[head]?.form ?? "");

/** "Omar praised him", "Omar was willing to help him": both belong to one verb, so that he is not Omar; "his" may be. */
function clauseMates(
  sentence: number,
  head: number,
  tokens: readonly Token[],
  sightings: readonly Sighting[],
): Set<Draft> {
  const { deprel, head: verb } = tokens[head] as Token;
  const found = new Set<Draft>();
  if (deprel === "nmod:poss" || deprel === "conj") return found;
  const verbs = [verb, ...(/^i?obj$/u.test(deprel) ? sharing(verb, tokens) : [])];
  for (let at = sightings.length - 1; sightings[at]?.sentence === sentence; at -= 1) {
    const { governor, relation, draft } = sightings[at] as Sighting;
    if (governor === verb || (verbs.includes(governor) && relation === "nsubj")) found.add(draft);
  }
  return found;
}

/**
 * The verbs whose subject an infinitive or a participle shares: "Omar *was willing* to help", "Omar *left*, accusing them", but
 * not "Omar asked Rana to help".
 */
function sharing(verb: number, tokens: readonly Token[]): number[] {
  const { deprel, head, xpos } = tokens[verb] as Token;
  const hasOwn = (at: number, relations: RegExp) =>
    (dependents(tokens)[at] ?? []).some((one) => relations.test(tokens[one]?.deprel ?? ""));
  const isAside = deprel === "advcl" && xpos === "VBG" && !hasOwn(verb, /^nsubj/u);
  const isShared = isAside || (deprel === "xcomp" && !hasOwn(head, /^i?obj$/u));
  return isShared ? [head, ...sharing(head, tokens)] : [];
}

/** The subjects nearest above a phrase. */
function subjectsOver(head: number, tokens: readonly Token[]): Set<number> {
  const below = dependents(tokens);
  for (let at = (tokens[head] as Token).head; at !== -1; at = (tokens[at] as Token).head) {
    const subjects = (below[at] ?? []).filter(
      (one) => one !== head && one < head && tokens[one]?.deprel.startsWith("nsubj"),
    );
    if (subjects.length > 0) return new Set(subjects);
  }
  return new Set();
}

/** "*Omar* left, *his* office said": the subject of what whoever belongs to it says of it. */
function subjectsTold(head: number, tokens: readonly Token[]): number[] {
  const owned = (tokens[head] as Token).head;
  const { head: verb, deprel } = tokens[owned] ?? { head: -1, deprel: "" };
  if (!deprel.startsWith("nsubj") || verb < 0) return [];
  const below = dependents(tokens);
  const { deprel: said, head: over } = tokens[verb] as Token;
  const clauses = (below[verb] ?? []).filter((at) => tokens[at]?.deprel === "ccomp");
  return [...clauses, ...(said === "parataxis" ? [over] : [])]
    .filter((at) => at < head)
    .flatMap((at) => below[at] ?? [])
    .filter((at) => tokens[at]?.deprel.startsWith("nsubj"));
}

/** What the phrase with this head says, when it is a source. */
const saidBy = ({ start }: Token, { analysis }: Casting): readonly Range[] =>
  analysis.attributions
    .filter(({ source }) => source.some((range) => range.start <= start && start < range.end))
    .flatMap(({ content }) => content);

/** Who is talked of is seldom who talks: "“Omar lied,” *he* said". */
const saidIn = (said: readonly Range[], casting: Casting): ReadonlySet<Draft> =>
  new Set(sightingsIn(said, casting).map(({ draft }) => draft));

function sightingsIn(said: readonly Range[], { analysis, roster }: Casting): Sighting[] {
  if (said.length === 0) return [];
  return roster.sightings.filter(({ sentence, token }) => {
    const { tokens } = analysis.sentences[sentence] as Sentence;
    const { start, upos } = tokens[token] as Token;
    return upos !== "PRON" && said.some((range) => range.start <= start && start < range.end);
  });
}

/** "that Omar left", "if Omar leaves": less in view than who acts in the main clause. */
function isEmbedded({ sentence, governor }: Sighting, { analysis }: Casting): boolean {
  const deprel = analysis.sentences[sentence]?.tokens[governor]?.deprel ?? "";
  return /^(?:advcl|acl|ccomp|xcomp|csubj)/u.test(deprel);
}

const ASK = new Set(["ask", "question", "interview", "press"]);

/** "They asked *Omar* whether he would go. “No,” he said." */
function isAsked({ sentence, relation, governor }: Sighting, { analysis }: Casting): boolean {
  if (relation !== "obj" && relation !== "iobj" && relation !== "nsubj:pass") return false;
  return ASK.has(analysis.sentences[sentence]?.tokens[governor]?.lemma ?? "");
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
