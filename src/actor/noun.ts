import type { Sentence, Token } from "../language/analysis.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { draftOf, stateOf } from "./known.js";
import { landOf } from "./land.js";
import { isItselfSent, senderOf } from "./mission.js";
import { toldGender } from "./name.js";
import { NEIGHBOUR, neighbourOf } from "./neighbour.js";
import { inOffice, isOfGender } from "./office.js";
import { isPublic } from "./public.js";
import { type Draft, isSomeone } from "./roster.js";
import { bestSighting } from "./salience.js";
import { ARMED, BODY, COUNTRY, isParty, WHOLE } from "./somebody.js";
import { countryOf, ownerOf, told } from "./told.js";

/** "his *government*" */
const OWN = /^(?:government|regime|administration|side)$/iu;
const SPOKEN = new Set(["spokesman", "spokeswoman", "spokesperson"]);

/** Whom a common noun stands for: somebody met before, or somebody new without a name. */
export function byNoun(description: Description, casting: Casting): readonly Draft[] {
  const { sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const lemma = lemmaOf(tokens, head);
  if (!isParty(description, lemma, casting)) return [];
  const neighbour = NEIGHBOUR.test(lemma) ? neighbourOf(description, casting) : null;
  if (neighbour) return [neighbour];
  const nations = nationsOf(description);
  if (nations.length === 2) return nations.flatMap((nation) => byNation(nation, casting));
  const whole = bodyNamed(description, lemma, casting) ?? wholeOf(description, lemma, casting);
  if (whole) return [whole];
  const before = isBeforeName(description, casting)
    ? null
    : (missionMet(description, lemma, casting) ?? metBefore(description, lemma, casting));
  if (before) return [before];
  return [unnamed(description, lemma, casting)];
}

/** A "*secretary-general*" is no general. */
function lemmaOf(tokens: readonly Token[], head: number): string {
  const [first, hyphen] = [tokens[head - 2], tokens[head - 1]];
  const { lemma, start } = tokens[head] as Token;
  const isJoint =
    first && hyphen?.form === "-" && first.end === hyphen.start && hyphen.end === start;
  return (isJoint ? `${first.lemma}-${lemma}` : lemma).toLowerCase();
}

/** "*The mission*" after "the UN peacekeeping mission", however far; "UNMISS" itself is one. */
function missionMet(description: Description, lemma: string, casting: Casting): Draft | undefined {
  const sender = senderOf(description, casting);
  if (!sender || description.role?.kind === "person") return undefined;
  if (isItselfSent(sender, casting)) return description.plural ? undefined : sender;
  return casting.roster.latest(
    (draft) => draft.of === sender && draft.nouns.has(lemma) && draft.plural === description.plural,
  );
}

/** "*Kenyan and Chilean* soldiers" are two groups, each of its own state. */
function nationsOf(description: Description): Description[] {
  const { belongsTo, owners, plural, role } = description;
  const isOfStates = belongsTo.every(({ as }) => as === "people" || as === "state");
  if (!plural || !role || owners.length > 0 || !isOfStates) return [];
  return belongsTo.map((entry) => ({ ...description, belongsTo: [entry] }));
}

/** "The two *army chiefs*": of each of two states one. */
export function ofEach(
  states: readonly Draft[],
  description: Description,
  { directory, roster }: Casting,
): readonly Draft[] {
  const { title, role } = description;
  return states.map((state) => {
    const people = directory.codes.get(state.country ?? "")?.people[0] ?? state.name;
    const name = `${people} ${title}`;
    const before = roster.drafts.find((draft) => draft.of === state && draft.name === name);
    const traits = { name, role: title, of: state, country: state.country, plural: false };
    const sectors = role?.sectors.length ? role.sectors : (["GOV"] as const);
    return before ?? roster.add({ ...traits, kind: "unnamed", sectors });
  });
}

function byNation(description: Description, casting: Casting): readonly Draft[] {
  const { tokens } = casting.analysis.sentences[description.sentence] as Sentence;
  const [entry] = description.belongsTo;
  const drafts = byNoun(description, casting);
  for (const draft of drafts)
    if (entry && entry.as !== "organisation" && / and /u.test(draft.name))
      draft.name = `${entry.country.people[0] ?? entry.country.name} ${tokens[description.head]?.form}`;
  return drafts;
}

/** "The writer *Omar Ali*", "the minister, *Omar Ali*,": a name follows, so that nobody met before need be meant. */
function isBeforeName({ sentence, end }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const next = tokens[end]?.form === "," ? tokens[end + 1] : tokens[end];
  const name = analysis.names.find(({ kind, start }) => kind === "person" && start === next?.start);
  if (!name || next === tokens[end]) return name !== undefined;
  const after = tokens.find(({ start }) => start >= name.end);
  return after?.upos === "PUNCT";
}

const SAME = /^(?:group|movement|organi[sz]ation|network|militia|alliance|bloc|party)$/iu;

/** "the Hamas *group*": Hamas, unlike "a Hamas *official*". */
function bodyNamed(
  { belongsTo, owners, plural, roles }: Description,
  lemma: string,
  casting: Casting,
) {
  const [body, ...others] = belongsTo;
  if (!SAME.test(lemma) || plural || others.length + owners.length + roles.length > 0) return null;
  return body?.as === "organisation" ? draftOf(body, casting) : null;
}

/** "the Taliban government" is the Taliban, "the Afghan authorities" Afghanistan. */
function wholeOf(description: Description, lemma: string, casting: Casting): Draft | null {
  if (!WHOLE.test(lemma)) return null;
  const { definite, plural } = description;
  const owner = ownerOf(description, casting);
  if (owner && (isSomeone(owner) || isGoverned(owner, lemma))) return sideOf(owner, lemma, casting);
  if (owner) {
    if (owner.kind === "state") owner.sectors.add("GOV");
    return owner;
  }
  const other = lemma === "regime" ? foreignState(casting) : landOf(description, casting);
  const code =
    countryOf(description, null) ?? (definite && !plural ? (other ?? homeState(casting)) : null);
  const country = code === null ? undefined : casting.directory.codes.get(code);
  return country && lemma !== "side" ? stateOf(country, true, casting.roster) : null;
}

/** "His *government*" is that of his country, "his *side*" whom he speaks for. */
function sideOf(owner: Draft, lemma: string, { directory, roster }: Casting): Draft | null {
  if (lemma === "side" && owner.of) return owner.of;
  const own = owner.country === null ? undefined : directory.codes.get(owner.country);
  return own && OWN.test(lemma) ? stateOf(own, true, roster) : null;
}

/** "The growers urged *their government*": of a people without arms it is that of their country, not they. */
const isGoverned = ({ kind, known, sectors }: Draft, lemma: string): boolean =>
  kind === "group" && known === null && lemma !== "side" && OWN.test(lemma) && !hasArms(sectors);

/** "The *regime*" is seldom what a report calls its own. */
const foreignState = ({ home, roster }: Casting): string | null =>
  roster.latest(({ kind, country }) => kind === "state" && country !== home)?.country ?? null;

const homeState = ({ home, roster }: Casting): string | null =>
  home ?? roster.latest(({ kind }) => kind === "state")?.country ?? null;

/** "the minister", "the group": the last one met who was called so; only where the phrase says no more. */
function metBefore(description: Description, lemma: string, casting: Casting): Draft | undefined {
  const { definite, belongsTo, role } = description;
  const { roster } = casting;
  const owner = ownerOf(description, casting);
  const country = countryOf(description, owner);
  if (!definite && belongsTo.length === 0 && !owner) return undefined;
  const gender = toldGender(description, casting);
  const { section } = casting;
  const fits = (draft: Draft) =>
    isOfGender(draft, gender) &&
    (section === null || owner !== null || draft.country === null || draft.country === section) &&
    (country === null || draft.country === country) &&
    (owner === null || draft.of === null || draft.of === owner || draft === owner);
  if (definite && belongsTo.length === 0 && !owner && !description.plural && COUNTRY.test(lemma))
    return countryMeant(description, casting);
  const called = roster.latest(
    (draft) =>
      fits(draft) &&
      draft !== owner &&
      calledSo(draft, lemma) &&
      isOneOf(draft, description) &&
      mayBeSame(draft, description) &&
      !isEnemy(draft, description),
  );
  const isStale = called && description.sentence - roster.lastSeen(called) > FAR;
  if ((called && !isStale) || !definite || owner) return called;
  const isArmed = role?.sectors.some((sector) => ARMED.has(sector)) === true;
  if (role?.kind === "person" && !(isArmed && description.plural))
    return inOffice(description, casting) ?? called;
  if (called) return called;
  if (isArmed)
    return roster.latest(
      (draft) =>
        BODIES.has(draft.kind) && hasArms(draft.sectors) && (section === null || fits(draft)),
    );
  if (!BODY.test(lemma) || description.plural || description.roles.length > 0) return undefined;
  const isBody = ({ kind, known, plural }: Draft) =>
    !plural && (kind === "organisation" || (kind === "group" && known !== null));
  return roster.latest((draft) => isBody(draft) && (OFFICIAL.test(lemma) || !isPublic(draft)));
}

/** Bodies that may be a state's; "the movement" is no army and no ministry. */
const OFFICIAL = /^(?:agency|body|bloc|force)$/iu;

/** Sentences after which one who was called "the senator" may give way to one most in view. */
const FAR = 10;

/** How salient a state must be for "the country" to be another than that in which the report is at home. */
const ABROAD = 5;

/** "the country": the state most in view, else where the report is at home. */
function countryMeant(description: Description, casting: Casting): Draft | undefined {
  const isState = ({ kind }: Draft) => kind === "state";
  const { directory, home, roster } = casting;
  const best = bestSighting(description, { fits: isState }, casting);
  const own = home === null ? undefined : directory.codes.get(home);
  if (best && (!own || best.score > ABROAD)) return best.sighting.draft;
  return own ? stateOf(own, false, roster) : roster.latest(isState);
}

const BODIES: ReadonlySet<string> = new Set(["organisation", "group"]);

function hasArms(sectors: ReadonlySet<string>): boolean {
  for (const sector of sectors) if (ARMED.has(sector)) return true;
  return false;
}

function calledSo({ nouns, names, kind }: Draft, lemma: string): boolean {
  if (nouns.has(lemma)) return true;
  if (kind === "organisation") return [...names].some((name) => endsWith(name, lemma));
  return SPOKEN.has(lemma) && [...SPOKEN].some((noun) => nouns.has(noun));
}

/** "The army" is a state's, whatever rebels call theirs: "the Free River *Army*". */
const isEnemy = ({ sectors }: Draft, { role }: Description): boolean =>
  role?.kind !== "person" && (role?.sectors.includes("MIL") ?? false) && hasArms(sectors);

/** "The foreign ministry" is not the interior ministry met before; "the ministry" may be. */
function mayBeSame({ roles }: Draft, { role, title }: Description): boolean {
  if (!role || roles.size === 0 || !(title ?? "").includes(" ")) return true;
  return role.role.some((one) => roles.has(one));
}

/** "the court" after "the Supreme Court" */
const endsWith = (name: string, word: string): boolean => name.toLowerCase().endsWith(` ${word}`);

const isOneOf = (draft: Draft, { plural }: Description): boolean =>
  draft.kind === "state" || draft.plural === plural;

function unnamed(description: Description, lemma: string, casting: Casting): Draft {
  const { tokens } = casting.analysis.sentences[description.sentence] as Sentence;
  const name = calledAs(description, tokens, casting.report.text);
  const draft = casting.roster.add({
    name,
    kind: kindOf(description),
    plural: description.plural,
  });
  draft.nouns.add(lemma);
  return told(draft, description, casting);
}

function kindOf({ plural, role }: Description): Draft["kind"] {
  if (plural || role?.kind === "group") return "group";
  return role?.kind === "organisation" ? "organisation" : "unnamed";
}

const COUNTING = new Set(["DET", "NUM", "ADV", "ADP", "SCONJ", "PUNCT", "PART"]);
const COUNTS = new Set(["least", "more", "many", "several", "few", "some", "most", "less"]);

/** "*34*-year-old" is one word. */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.form === "-" && tokens[at + 1]?.start === tokens[at]?.end;

/** The words of a phrase without an article or how many there are: "soldiers" of "at least 23 soldiers". */
function calledAs(
  { start, end, head }: Description,
  tokens: readonly Token[],
  text: string,
): string {
  const counts = ({ upos, form }: Token) => COUNTING.has(upos) || COUNTS.has(form.toLowerCase());
  let first = start;
  while (first < head && counts(tokens[first] as Token) && !isJoined(tokens, first)) first += 1;
  const [from, to] = [(tokens[first] as Token).start, (tokens[end - 1] as Token).end];
  return text.slice(from, to).replaceAll(/\s+/gu, " ");
}
