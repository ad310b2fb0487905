import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import { controllersOf } from "./control.js";
import type { Description } from "./describe.js";
import { stateOf } from "./known.js";
import { type Draft, isSomeone, type Pair, type Sighting } from "./roster.js";

const SIDES =
  /^(?:side|party|country|nation|neighbou?r|government|rival|state|republic|capital|foe|enemy|ally)$/iu;
const STATES = /^(?:country|nation|neighbou?r|state|republic|capital|government)$/iu;
/** "*Neither army*": of two sides, too. */
const ARMIES = /^(?:army|military|force|troop|navy)$/iu;
/** Without a number: "*the parties* agreed". */
const PARTIES = /^(?:side|party|foe|rival|enemy|adversary)$/iu;
/** "*Both delegations*", "*the two teams*": of two sides that talk. */
const TEAMS = /^(?:delegation|team|leadership|embassy|mission|airline|fleet)$/iu;
const NEIGHBOURS = /^neighbou?r$/iu;
const TWO = /^(?:both|two|each|either|neither)$/iu;
const BARE = /^(?:both|two|pair|duo)$/iu;

/** How many sentences back the two may have been met; they are most often the parties of the whole report. */
const REACH = 8;
/** For each sentence between; for each doubling of how often somebody was met; where both were named side by side. */
const POINTS = { distance: -1, prominence: 2, beside: 6 };

/** "both sides", "the two countries", "the two ministers", "the two" */
export function isPair(
  { head, definite, plural, role, owners }: Description,
  tokens: readonly Token[],
): boolean {
  const { lemma, form, upos } = tokens[head] as Token;
  const below = dependents(tokens)[head] ?? [];
  // "*both* the army and its allies": these two, and no others
  const isListed = below.some((at) => tokens[at]?.deprel === "conj");
  const counted = !isListed && below.some((at) => TWO.test(tokens[at]?.form ?? ""));
  if (TEAMS.test(lemma)) return counted && definite && owners.length === 0;
  if (NEIGHBOURS.test(lemma) && !counted)
    return definite && plural && !below.some((at) => tokens[at]?.deprel === "amod");
  if (SIDES.test(lemma)) return counted || (definite && plural && PARTIES.test(lemma));
  if (ARMIES.test(lemma)) return counted;
  if (role?.kind === "person" && counted) return definite;
  if (BARE.test(form)) return definite && upos !== "DET";
  return false;
}

/** "Kenyan and Ugandan negotiators met. The two *negotiators* …": two named by this word, side by side. */
const calledSo = (lemma: string, { sentence }: Description, { roster }: Casting) =>
  roster.pairs.findLast(
    ({ drafts, sentence: at }) =>
      sentence - at <= REACH &&
      drafts.length === 2 &&
      drafts.every(({ nouns }) => nouns.has(lemma)),
  )?.drafts ?? [];

const isCounted = ({ head }: Description, tokens: readonly Token[]): boolean =>
  (dependents(tokens)[head] ?? []).some((at) => TWO.test(tokens[at]?.form ?? ""));

/** "*The neighbours*" are two states that the report has named side by side, and no one's next door. */
function sideBySide({ roster, directory }: Casting): readonly Draft[] | null {
  for (const { drafts } of roster.pairs) {
    const codes = new Set(drafts.map(({ country }) => country));
    const countries = [...codes].flatMap((code) => directory.codes.get(code ?? "") ?? []);
    if (codes.size === 2 && countries.length === 2)
      return countries.map((country) => stateOf(country, false, roster));
  }
  return null;
}

/** "Colombian marines seized a boat. Ecuador's navy thanked them. *The two navies* …": whose all those lately met are. */
function onlyTwo({ sentence }: Description, { roster, directory }: Casting): readonly Draft[] {
  const near = roster.sightings.filter((one) => sentence - one.sentence <= REACH);
  const codes = new Set(near.flatMap(({ draft }) => draft.country ?? []));
  const countries = [...codes].flatMap((code) => directory.codes.get(code) ?? []);
  return countries.length === 2 ? countries.map((country) => stateOf(country, false, roster)) : [];
}

/** "The two *foreign ministers*", "both *army chiefs*": one of each state where the report names neither. */
export function statesOfTwo(description: Description, casting: Casting): readonly Draft[] {
  const { role, title, owners, belongsTo } = description;
  const isOffice = role?.kind === "person" && OFFICE.test(title ?? "");
  if (!isOffice || owners.length + belongsTo.length > 0) return [];
  const states = bestTwo(isState, description, casting);
  return states.length > 0 ? states : (sideBySide(casting) ?? onlyTwo(description, casting));
}

const OFFICE =
  /\b(?:minister|president|premier|leader|chief|head|commander|ambassador|envoy|negotiator|adviser|secretar(?:y|ie))s?$/iu;

/** The two who are most in view of those that the noun fits; nobody where there are no two. */
export function pairMeant(description: Description, casting: Casting): readonly Draft[] {
  const { tokens } = casting.analysis.sentences[description.sentence] as Sentence;
  const { lemma } = tokens[description.head] as Token;
  const sides = () => bestTwo(isSide, description, casting);
  const called = calledSo(lemma.toLowerCase(), description, casting);
  if (called.length > 0 && description.definite) return called;
  if (TEAMS.test(lemma)) {
    const states = bestTwo(isState, description, casting);
    return states.length > 0 ? states : (sideBySide(casting) ?? sides());
  }
  if (NEIGHBOURS.test(lemma) && !isCounted(description, tokens)) {
    const isUrged = urgesBoth((tokens[description.head] as Token).head, tokens);
    return sideBySide(casting) ?? (isUrged ? bestTwo(isState, description, casting) : []);
  }
  if (STATES.test(lemma) && isOfRegion(description, tokens))
    return lastStates(description, casting);
  if (STATES.test(lemma) || ARMIES.test(lemma)) {
    const states = bestTwo(isState, description, casting);
    return states.length > 0 ? states : onlyTwo(description, casting);
  }
  if (SIDES.test(lemma)) return sides();
  const people = bestTwo(
    (draft) => isSomeone(draft) && mayHold(draft, description) && mayBeCalled(draft, lemma),
    description,
    casting,
  );
  const isBare = BARE.test(lemma) || !description.role;
  return people.length > 0 || !isBare ? people : sides();
}

/** "the two *Gulf* states", "both *Baltic* countries" */
const isOfRegion = ({ head }: Description, tokens: readonly Token[]): boolean =>
  (dependents(tokens)[head] ?? []).some(
    (at) =>
      /^(?:amod|compound|nmod:desc)$/u.test(tokens[at]?.deprel ?? "") &&
      /^\p{Lu}/u.test(tokens[at]?.form ?? ""),
  );

/** Such two are mostly others than the parties of the report: those last named side by side, or nobody. */
function lastStates({ sentence }: Description, { roster }: Casting): readonly Draft[] {
  const states = roster.pairs.filter(
    ({ drafts }) => drafts.length === 2 && drafts.every(({ kind }) => kind === "state"),
  );
  const near = states.findLast(({ sentence: at }) => sentence - at <= REACH);
  const main = states.find(({ drafts }) => drafts.every((one) => roster.seen(one) >= WELL_KNOWN));
  return (near ?? main)?.drafts ?? [];
}

/** Mentions that make two states those of the whole report. */
const WELL_KNOWN = 4;

/** "The two *presidents*" are no ministers; of whom the report tells no office may be either. */
const mayBeCalled = ({ role, nouns }: Draft, lemma: string): boolean =>
  !/^(?:president|premier|minister|king|ambassador|mayor)$/u.test(lemma) ||
  role === null ||
  nouns.has(lemma);

/** "The two *ministers*" are not a general and a priest. */
const mayHold = ({ sectors }: Draft, { role }: Description): boolean =>
  !role ||
  role.role.some((word) => word === "man" || word === "woman") ||
  sectors.size === 0 ||
  role.sectors.length === 0 ||
  role.sectors.some((one) => sectors.has(one));

const isState = ({ kind }: Draft): boolean => kind === "state";

/** "The rebels" are a side, "the villagers" are none. */
const isSide = (draft: Draft): boolean =>
  draft.kind === "state" ||
  (draft.kind === "organisation" && !isBystander(draft)) ||
  (draft.kind === "group" && (!draft.plural || isArmed(draft)));

/** "A school", "the town's market", a newspaper and whatever else only has a name are none. */
const isBystander = ({ name, known, sectors, country }: Draft): boolean =>
  (sectors.size === 0 && country === null) ||
  (sectors.size > 0 &&
    [...sectors].every((one) =>
      (known === null && /^\p{Ll}/u.test(name)
        ? /^(?:EDU|MED|JRN|AGR|BUS|CVL|REL)$/u
        : /^JRN$/u
      ).test(one),
    ));

function bestTwo(
  fits: (draft: Draft) => boolean,
  { sentence, head }: Description,
  casting: Casting,
): readonly Draft[] {
  const { roster, analysis } = casting;
  const verb = analysis.sentences[sentence]?.tokens[head]?.head ?? -1;
  const near = new Map<Draft, number>();
  const between = new Set<Draft>(spokenFor(sentence, verb, casting));
  for (const sighting of roster.sightings) {
    if (sentence - sighting.sentence > REACH || !fits(sighting.draft)) continue;
    if (sighting.sentence === sentence && sighting.governor === verb) {
      near.delete(sighting.draft);
      continue;
    }
    near.set(sighting.draft, sighting.sentence);
    if (mediates(sighting, casting)) between.add(sighting.draft);
  }
  for (const draft of between) near.delete(draft);
  const score = (draft: Draft) =>
    POINTS.distance * (sentence - (near.get(draft) as number)) +
    POINTS.prominence * Math.log2(roster.seen(draft));
  let found: readonly Draft[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  const all = [...near.keys()];
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      const both = roster.pairs.some(
        ({ drafts }) => drafts.includes(one) && drafts.includes(other),
      );
      if (!areTwo(one, other, both)) continue;
      const sum = score(one) + score(other) + (both ? POINTS.beside : 0);
      if (sum > highest) [found, highest] = [[one, other], sum];
    }
  return found;
}

/** "*Its* envoy called on both sides", "*The United Nations* … its": whose speaker calls on two is neither. */
const spokenFor = (sentence: number, verb: number, { analysis, placed }: Casting): Draft[] =>
  (dependents(analysis.sentences[sentence]?.tokens ?? [])[verb] ?? [])
    .filter((at) => analysis.sentences[sentence]?.tokens[at]?.deprel === "nsubj")
    .flatMap((at) => placed.get(`${sentence}:${at}`) ?? [])
    .flatMap((speaker) => [speaker, ...(speaker.of ? [speaker.of] : [])]);

/** "Talks hosted by *Qatar*", "*Qatar* acted as a mediator": who stands between the two. */
function mediates({ sentence, token }: Sighting, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  let at = token;
  while (tokens[at]?.deprel === "conj") at = (tokens[at] as Token).head;
  const over = (tokens[at] as Token).head;
  const isBetween = (one: number) => BETWEEN.test(tokens[one]?.lemma ?? "");
  if (tokens[at]?.deprel === "nsubj" && urgesBoth(over, tokens)) return true;
  const beside = (dependents(tokens)[over] ?? []).filter(
    (one) => tokens[one]?.upos === "NOUN" && !isUnder(tokens, one),
  );
  return isBetween(over) || (tokens[at]?.deprel === "nsubj" && beside.some(isBetween));
}

/** "Brazil *urged* the neighbours to talk": whoever bids both is neither. */
const urgesBoth = (verb: number, tokens: readonly Token[]): boolean =>
  /^(?:urge|call|appeal|press|ask|invite|tell|thank|beg|implore)$/u.test(
    tokens[verb]?.lemma ?? "",
  ) &&
  (dependents(tokens)[verb] ?? []).some(
    (at) =>
      /^(?:obj|iobj|obl)$/u.test(tokens[at]?.deprel ?? "") &&
      tokens[at]?.xpos === "NNS" &&
      (SIDES.test(tokens[at]?.lemma ?? "") || TEAMS.test(tokens[at]?.lemma ?? "")),
  );

/** "began talks *under the mediation* of Qatar": who talk do not mediate. */
const isUnder = (tokens: readonly Token[], noun: number): boolean =>
  (dependents(tokens)[noun] ?? []).some(
    (at) => tokens[at]?.deprel === "case" && !/^as$/iu.test(tokens[at]?.form ?? ""),
  );

const BETWEEN = /^(?:mediat|facilitat|broker|host$)/iu;

/**
 * A government and its ministry are one side; a government and the rebels of its country are two, and so are an army and
 * the militia it is named beside.
 */
function areTwo(one: Draft, other: Draft, areBeside: boolean): boolean {
  if (one.of === other || other.of === one) return false;
  if (areBeside || isSomeone(one) || one.country === null || one.country !== other.country)
    return true;
  return isArmed(one) !== isArmed(other);
}

const isArmed = ({ sectors }: Draft): boolean =>
  ["REB", "UAF", "PRM"].some((one) => sectors.has(one as "REB"));

/** How many sentences back "they" may reach for two. */
const NEAR = 1;
/** As for one: a subject, each sentence between, and that they are several. */
const THEY = { subject: 6, distance: -6, several: 4, controller: 12 };

/** The two last named side by side: "Omar and Rana left. *They* …"; with points to compare with those of one. */
export function lastPair(
  { sentence, head }: Pick<Description, "sentence" | "head">,
  casting: Casting,
): (Pick<Pair, "drafts" | "sentence" | "token"> & { readonly score: number }) | null {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const pair = casting.roster.pairs.findLast(
    (one) =>
      one.sentence < sentence || (one.token < head && !sharesVerb(one, tokens[head] as Token)),
  );
  if (!pair || sentence - pair.sentence > NEAR) return null;
  const isSubject = pair.relation.startsWith("nsubj");
  const score = THEY.distance * (sentence - pair.sentence) + (isSubject ? THEY.subject : 0);
  const isAsked = pair.sentence === sentence && controllersOf(head, tokens).includes(pair.token);
  return {
    ...pair,
    score: score + THEY.several + (isAsked ? THEY.controller : 0),
  };
}

const sharesVerb = ({ governor }: Pair, { deprel, head }: Token): boolean =>
  deprel !== "nmod:poss" && governor === head;
