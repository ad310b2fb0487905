import type { Sentence, Token } from "../language/analysis.js";
import { apposed, joined } from "./beside.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { halves } from "./half.js";
import { byKnown } from "./known.js";
import { membersOf } from "./members.js";
import { byName } from "./name.js";
import { byNoun, ofEach } from "./noun.js";
import { isPair, pairMeant, statesOfTwo } from "./pair.js";
import { byPronoun, isPronoun } from "./pronoun.js";
import type { Draft } from "./roster.js";
import { speaks } from "./somebody.js";
import { told } from "./told.js";

/** Whom a phrase stands for; nobody where it names no party. */
export function meant(description: Description, casting: Casting): readonly Draft[] {
  const { sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const token = tokens[head] as Token;
  if (isPronoun(token)) return byPronoun(description, casting);
  const parts = halves(description, casting);
  if (parts.length > 0) return parts;
  const members = membersOf(description, tokens).map(
    (at) => casting.placed.get(`${sentence}:${at}`) ?? [],
  );
  if (members.length > 0 && members.every(({ length }) => length > 0)) return members.flat();
  const beside = apposed(description, tokens, casting);
  if (beside) return [joined(beside, description, casting)];
  const two = isPair(description, tokens) ? pairMeant(description, casting) : [];
  if (two.length > 0) return two;
  const owners = ownersOfEach(description, casting);
  if (owners.length === 2) return ofEach(owners, description, casting);
  const states = isPair(description, tokens) ? statesOfTwo(description, casting) : [];
  if (states.length === 2) return ofEach(states, description, casting);
  const named = byKnown(description, casting) ?? byName(description, casting);
  if (named) return [told(named, description, casting)];
  return description.role || isSomebodys(description) || isSpeaker(description, casting)
    ? byNoun(description, casting)
    : [];
}

/** "*The two armies'* commanders": one of each. */
function ownersOfEach({ role, plural, owners, sentence }: Description, { placed }: Casting) {
  if (!plural || role?.kind !== "person") return [];
  const two = owners
    .map((at) => placed.get(`${sentence}:${at}`) ?? [])
    .find((all) => all.length === 2);
  const isOfTwo = new Set(two?.map(({ country }) => country)).size === 2;
  return two?.every(({ country }) => country !== null) && isOfTwo ? two : [];
}

/** "the movement's political coordinator": an office the codebook does not know, of somebody it may. */
const isSomebodys = ({ sort, name, belongsTo, owners }: Description): boolean =>
  sort === "person" && name === null && belongsTo.length + owners.length > 0;

/** "The *shopkeeper* said": one whom the codebook has no word for; "*tens* of members" is a count. */
const isSpeaker = (description: Description, casting: Casting): boolean =>
  description.sort === "person" &&
  description.name === null &&
  !isCount(description, casting) &&
  speaks(description, casting);

function isCount({ sentence, head }: Description, { analysis }: Casting): boolean {
  return COUNTS.test(analysis.sentences[sentence]?.tokens[head]?.lemma ?? "");
}

const COUNTS =
  /^(?:ten|dozen|score|hundred|thousand|million|number|lot|majority|minority|handful|rest|half|most|some|many|other)$/iu;
