import type { Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { genderOf } from "./gender.js";
import { isNamesake, list, listedAs } from "./listed.js";
import { isVisited } from "./nations.js";
import { caseOf } from "./phrase.js";
import { residenceOf } from "./residence.js";
import type { Draft, Roster } from "./roster.js";
import { countryOf } from "./told.js";

/** A name that the codebook does not know; "at *Makeen*" is a place, whatever the reader takes it for. */
export function byName(description: Description, casting: Casting) {
  const { name, role, known, plural, sort, locative } = description;
  const { roster, directory } = casting;
  if (!name) return null;
  if (known?.as === "people")
    return peopleOf(name, known.country.code, residenceOf(description, casting), roster);
  const listed = listedAs(description, casting);
  if (sort !== "person" && sort !== "organisation" && !role && !listed)
    return roster.named(name) ?? null;
  const isPerson =
    !isCalledBody(description, casting) &&
    (listed !== undefined ||
      sort === "person" ||
      (sort !== "organisation" && role?.kind === "person"));
  const found = isPerson
    ? roster.named(name, "person", toldGender(description, casting))
    : roster.named(name, "organisation");
  if (found && !isNamesake(found, listed)) return longer(found, name);
  const met = listed && roster.drafts.find((draft) => draft.listed === listed);
  if (met) return longer(met, name);
  const { tokens } = casting.analysis.sentences[description.sentence] as Sentence;
  const { head } = description;
  const isMapped = casting.located.has((tokens[head] as Token).start);
  const isWhere = isMapped || locative || isVisited(tokens, head) || isLivedIn(tokens, head);
  if (isPerson && isWhere && !role && !listed && !name.includes(" ")) return null;
  const country =
    [...directory.codes.values()].find((one) => name.includes(one.name))?.code ??
    countryOf(description, null) ??
    (role?.kind === "organisation" ? nationIn(description, casting) : undefined);
  if (isPerson) {
    const draft = roster.add({ name, kind: "person", plural });
    return listed ? list(draft, listed, casting) : draft;
  }
  return roster.add({ name, kind: "organisation", country: country ?? null });
}

/** "Residents of *Maksat*": a place, whatever the reader takes it for. */
const isLivedIn = (tokens: readonly Token[], head: number): boolean =>
  caseOf(tokens, head) === "of" &&
  LIVING.test(tokens[(tokens[head] as Token).head]?.lemma.toLowerCase() ?? "");

const LIVING =
  /^(?:resident|inhabitant|villager|native|mayor|governor|outskirt|suburb|town|city|village|district|province|region|street|island|port|capital)$/u;

/** "the *U.S.* Embassy": whose it is, within its own name. */
function nationIn({ sentence, start, end }: Description, { analysis, directory }: Casting) {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const inside = directory.names(tokens).filter((hit) => start <= hit.start && hit.end <= end);
  return inside.flatMap(({ entry }) =>
    entry.as === "organisation" ? [] : [entry.country.code],
  )[0];
}

/** "The news agency *Belka*": a body, though the name alone might be a person's. */
function isCalledBody({ role, name, head, sentence }: Description, { analysis }: Casting) {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { lemma } = tokens[head] as Token;
  if (role?.kind !== "organisation" || name === null || name.includes(lemma)) return false;
  return role.role.some((one) => one === lemma || one.endsWith(` ${lemma}`));
}

/** What the words of a phrase say of the gender of whom it names. */
export function toldGender(description: Description, { analysis, directory }: Casting) {
  const { tokens } = analysis.sentences[description.sentence] as Sentence;
  return genderOf(description, tokens, directory.genders);
}

/** "The Albanians" once more are those of whom it was said where they live. */
function peopleOf(
  name: string,
  own: string,
  residence: string | null | undefined,
  roster: Roster,
): Draft {
  const found = roster.drafts.find(
    ({ kind, names, country }) =>
      kind === "group" && names.has(name) && (residence === undefined || country === residence),
  );
  const country = residence === undefined ? own : residence;
  return found ?? roster.add({ name, kind: "group", country, plural: true });
}

export function longer(draft: Draft, name: string): Draft {
  if (draft.known === null && name.length > draft.name.length) draft.name = name;
  draft.names.add(name);
  return draft;
}
