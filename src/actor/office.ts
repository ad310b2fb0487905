import type { Gender } from "../codebook/genders.js";
import type { Role } from "../codebook/who.js";
import type { Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { toldGender } from "./name.js";
import type { Draft } from "./roster.js";
import { mostSalient } from "./salience.js";

/** "the senator" after a person whose office the report has not told, or told in other words. */
export function inOffice(description: Description, casting: Casting): Draft | undefined {
  const { role, plural, belongsTo, former } = description;
  if (plural || belongsTo.length > 0 || !role) return undefined;
  const isAged = role.role.includes("year-old");
  const offices: readonly string[] = former ? ["ELI"] : isAged ? [] : officesOf(role);
  if (!isAged && !offices.some((sector) => OFFICES.has(sector))) return undefined;
  const gender = toldGender(description, casting);
  const above = subjectsAbove(description, casting);
  const fits = (draft: Draft) =>
    draft.kind === "person" &&
    !above.has(draft) &&
    isOfGender(draft, gender) &&
    (isAged || former || draft.role === null || LOOSE.test(draft.role) || isLoose(role)) &&
    (isAged || holdsOne(offices, draft) || mayHoldAny(draft, casting));
  return mostSalient(description, { fits }, casting) ?? undefined;
}

/** How often somebody without an office must have been met to be "the senator". */
const KNOWN_WELL = 3;

const mayHoldAny = (draft: Draft, { roster }: Casting): boolean =>
  draft.sectors.size === 0 && roster.seen(draft) >= KNOWN_WELL;

/** Words that go beside an office; "the mayor" is no councilman met before. */
const LOOSE =
  /\b(?:leader|politician|official|lawmaker|candidate|nominee|contender|hopeful|front-?runner|democrat|republican|head|chief)$/iu;

const isLoose = ({ role }: Role): boolean => role.some((one) => LOOSE.test(one));

/** Those of the word; a leader leads a state, rebels or a party. */
const officesOf = ({ sectors, role }: Role): readonly string[] =>
  role.includes("leader") ? ["GOV", "REB", "PTY", "OPP"] : sectors;

const holdsOne = (offices: readonly string[], { sectors }: Draft): boolean =>
  [...sectors].some((sector) => offices.includes(sector));

/** Offices by which reports speak of somebody whose office they take for known; "the gunman" is no such. */
const OFFICES: ReadonlySet<string> = new Set(["GOV", "LEG", "PTY", "OPP", "ELI"]);

export const isOfGender = (draft: Draft, gender: Gender | null): boolean =>
  gender === null || (draft.gender ?? draft.calledBy ?? gender) === gender;

/** "Omar said that *the minister* left" is of two: who is named above a noun is not meant by it. */
function subjectsAbove({ sentence, head }: Description, casting: Casting): ReadonlySet<Draft> {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const below = dependents(tokens);
  const found = new Set<Draft>();
  for (let at = (tokens[head] as Token).head; at !== -1; at = (tokens[at] as Token).head)
    for (const subject of below[at] ?? [])
      if (subject !== head && tokens[subject]?.deprel.startsWith("nsubj"))
        for (const draft of casting.placed.get(`${sentence}:${subject}`) ?? []) found.add(draft);
  return found;
}
