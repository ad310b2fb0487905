import type { Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { stateOf } from "./known.js";
import type { Draft } from "./roster.js";

/** Words by which one state calls another. */
export const NEIGHBOUR = /^(?:neighbou?r|rival|foe|adversary|archrival|arch-rival|arch-foe)$/iu;

/** How many sentences back the other state may have been named. */
const REACH = 1;

/**
 * "protested to Chad, accusing *its neighbour*": the one other state in view; "*its neighbour* Mali": the one that is named
 * behind it. Null where several may be meant, and where whose neighbour it is is no state's.
 */
export function neighbourOf(description: Description, casting: Casting): Draft | null {
  const { sentence, plural } = description;
  const owner = ownerOf(description, casting);
  if (plural || !owner?.country) return null;
  const named = namedBehind(description, casting);
  if (named) return named;
  const states = casting.roster.sightings.flatMap((one) =>
    sentence - one.sentence <= REACH && isOtherState(one.draft, owner) ? [one.draft] : [],
  );
  const [only, ...others] = new Set(states);
  if (only) return others.length === 0 ? only : null;
  // "Vilnius accused *its neighbour*", in a report of another country
  const { home, directory, roster } = casting;
  const land = home === owner.country ? undefined : directory.codes.get(home ?? "");
  return land ? stateOf(land, false, roster) : null;
}

const isOtherState = ({ kind, country }: Draft, owner: Draft): boolean =>
  kind === "state" && country !== owner.country;

/** Whose neighbour: "*its* neighbour", "*Chad's* rival". */
function ownerOf({ sentence, owners }: Description, { analysis, placed }: Casting): Draft | null {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const own = owners.find((at) => (tokens[at] as Token).deprel === "nmod:poss");
  const found = own === undefined ? undefined : placed.get(`${sentence}:${own}`);
  return found?.length === 1 ? (found[0] as Draft) : null;
}

function namedBehind({ sentence, head }: Description, casting: Casting): Draft | null {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const next = tokens[head + 1]?.form === "," ? head + 2 : head + 1;
  const entry = casting.directory.names(tokens).find(({ start }) => start === next)?.entry;
  return entry && entry.as !== "organisation" && entry.as !== "people"
    ? stateOf(entry.country, false, casting.roster)
    : null;
}
