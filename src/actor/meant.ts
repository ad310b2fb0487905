import type { Codebook } from "../codebook/codebook.js";
import type { Country, Organisation } from "../codebook/who.js";
import type { Analysis, Sentence, Token } from "../language/analysis.js";
import { dependents } from "../language/dependents.js";
import type { Actor } from "../reading/format.js";
import type { Report } from "../report/report.js";
import type { Description } from "./describe.js";
import type { Directory, Entry } from "./directory.js";
import { genderOf } from "./gender.js";
import { byNoun, isGroupPair } from "./noun.js";
import { caseOf } from "./phrase.js";
import { byPronoun, isPronoun } from "./pronoun.js";
import { bearsName, type Draft, type Roster, type Traits } from "./roster.js";
import { mostSalient } from "./salience.js";

/** All that is known while a report is read through. */
export interface Casting {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly codebook: Codebook;
  readonly directory: Directory;
  /** The country the report is at home in. */
  readonly home: string | null;
  /** The countries that each sentence names, each once. */
  readonly named: readonly (readonly string[])[];
  /** Those it names as where something is: "in Kenya". */
  readonly places: readonly (readonly string[])[];
  readonly roster: Roster;
  /** "sentence:token" of a phrase's head → who is meant. */
  readonly placed: Map<string, readonly Draft[]>;
  /** The phrase met last. */
  previous: Description | null;
  /** Offsets of the words of sources. */
  readonly sources: ReadonlySet<number>;
}

/** Whom a phrase stands for; nobody where it names no party. */
export function meant(description: Description, casting: Casting): readonly Draft[] {
  const { sentence, head } = description;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const token = tokens[head] as Token;
  if (isPronoun(token)) return byPronoun(description, casting);
  const beside = apposed(description, tokens, casting);
  if (beside) return [joined(beside, description, casting)];
  if (isGroupPair(description, tokens)) return byNoun(description, casting);
  const named = byKnown(description, casting) ?? byName(description, casting);
  if (named) return [told(named, description, casting)];
  return description.role || isSomebodys(description) ? byNoun(description, casting) : [];
}

/** "the movement's political coordinator": an office the codebook does not know, of somebody it may. */
const isSomebodys = ({ sort, name, belongsTo, owners }: Description): boolean =>
  sort === "person" && name === null && belongsTo.length + owners.length > 0;

/** "Omar, the army's spokesman,": the phrase that this one only says more of, already met. */
function apposed(
  description: Description,
  tokens: readonly Token[],
  casting: Casting,
): Draft | null {
  const at = besideOf(description, tokens) ?? titleBefore(description, tokens, casting);
  const first = at === null ? undefined : casting.placed.get(`${description.sentence}:${at}`);
  const draft = first?.length === 1 ? (first[0] as Draft) : null;
  if (!draft || (description.sort === "person" && !isSomeone(draft))) return null;
  return isOther(draft, description) ? null : draft;
}

/** "The writer, *Omar Ali*": nobody who is called otherwise already. */
const isOther = (draft: Draft, { name, sort }: Description): boolean =>
  draft.kind === "person" && name !== null && sort === "person" && !bearsName(draft, name);

const isSomeone = ({ kind }: Draft): boolean => kind === "person" || kind === "unnamed";

/** An apposition, or what the reader takes for a second subject: "The minister, *Omar Ali* said"; "known as *Omar*". */
function besideOf({ head, start }: Description, tokens: readonly Token[]): number | null {
  const { deprel, head: governor } = tokens[head] as Token;
  if (deprel === "appos" && governor < head) return governor;
  const below = dependents(tokens);
  const before = (below[head] ?? []).find((at) => at < head && tokens[at]?.deprel === "appos");
  if (before !== undefined) return before;
  const verb = tokens[governor];
  if (verb?.deprel.startsWith("acl") && NAMED.has(verb.lemma) && caseOf(tokens, head) === "as")
    return verb.head;
  if (!deprel.startsWith("nsubj") || tokens[start - 1]?.form !== ",") return null;
  const subjects = (below[governor] ?? []).filter(
    (at) => at < start && tokens[at]?.deprel === deprel,
  );
  return subjects.at(-1) ?? null;
}

const NAMED = new Set(["know", "identify", "name"]);

/** "Ukrainian serviceman *Omar Ali*", "the interior minister, *Rana Aziz*," where the tree has lost what belongs together. */
function titleBefore(
  { sentence, sort, name, role, start, head }: Description,
  tokens: readonly Token[],
  { previous }: Casting,
): number | null {
  if (sort !== "person" || name === null || role || previous?.sentence !== sentence) return null;
  if (previous.role?.kind !== "person" || previous.plural || previous.name) return null;
  const isSubject = (tokens[head] as Token).deprel.startsWith("nsubj");
  const isNext = previous.end === start && !(isSubject && previous.definite);
  const isAfterComma =
    previous.definite && previous.end === start - 1 && tokens[start - 1]?.form === ",";
  return isNext || isAfterComma ? previous.head : null;
}

/** Adds to an actor what a phrase beside it says; a short form in brackets is another name. */
function joined(draft: Draft, description: Description, casting: Casting): Draft {
  const { name, role, sort } = description;
  const before =
    name && draft.kind === "unnamed" ? casting.roster.named(name, "person") : undefined;
  if (before && before !== draft && before.kind === "person") {
    casting.roster.merge(draft, before);
    for (const [key, drafts] of casting.placed)
      if (drafts.includes(draft)) casting.placed.set(key, [before]);
    return told(longer(before, name as string), description, casting);
  }
  if (name && draft.kind === "unnamed" && sort !== "place") {
    draft.name = name;
    draft.names.add(name);
    draft.kind = sort === "organisation" ? "organisation" : "person";
  } else if (name && !role && draft.kind !== "person" && draft.kind !== "state") {
    draft.names.add(name);
  }
  return told(draft, description, casting);
}

function byKnown(
  { known, role, sort, name }: Description,
  { roster, report }: Casting,
): Draft | null {
  if (!known) return null;
  if (known.as === "organisation") {
    const body = knownBody(known.organisation, roster, report);
    if (name) body.names.add(name);
    return body;
  }
  if (known.as === "people" || (role && sort === "person")) return null;
  return stateOf(known.country, known.as !== "state", roster);
}

function knownBody(organisation: Organisation, roster: Roster, { published }: Report): Draft {
  const { name, kind } = organisation;
  return (
    roster.known(name) ??
    roster.add({ name, kind, known: name, ...codesOf(organisation, published) })
  );
}

/** A body's country and sectors on the day of the report; today's where it has no date. */
export function codesOf(
  { country, sectors, when }: Organisation,
  published: string | null,
): Pick<Traits, "country" | "sectors"> {
  const day = published ?? "9999-12-31";
  const spell = when.find(({ from = "", until = "9999-12-31" }) => from <= day && day <= until);
  return { country: spell?.country ?? country ?? null, sectors: spell?.sectors ?? sectors };
}

/** The state or body that a name of the codebook stands for. */
export function draftOf(entry: Entry, { roster, report }: Casting): Draft {
  return entry.as === "organisation"
    ? knownBody(entry.organisation, roster, report)
    : stateOf(entry.country, entry.as === "capital" || entry.as === "seat", roster);
}

export function stateOf(country: Country, isGovernment: boolean, roster: Roster): Draft {
  const { code, name } = country;
  const draft =
    roster.state(code) ?? roster.add({ name, kind: "state", country: code, known: code });
  if (isGovernment) draft.sectors.add("GOV");
  return draft;
}

/** A name that the codebook does not know. */
function byName(description: Description, casting: Casting) {
  const { name, role, known, plural, sort } = description;
  const { roster, directory } = casting;
  if (!name) return null;
  if (known?.as === "people") return peopleOf(known.country.code, name, roster);
  if (sort !== "person" && sort !== "organisation" && !role) return roster.named(name) ?? null;
  const isPerson = sort === "person" || (sort !== "organisation" && role?.kind === "person");
  const found = isPerson
    ? roster.named(name, "person", toldGender(description, casting))
    : roster.named(name, "organisation");
  if (found) return longer(found, name);
  const country = [...directory.codes.values()].find((one) => name.includes(one.name))?.code;
  return isPerson
    ? roster.add({ name, kind: "person", plural })
    : roster.add({ name, kind: "organisation", country: country ?? null });
}

function toldGender(description: Description, { analysis, directory }: Casting) {
  const { tokens } = analysis.sentences[description.sentence] as Sentence;
  return genderOf(description, tokens, directory.genders);
}

function peopleOf(country: string, name: string, roster: Roster): Draft {
  const found = roster.drafts.find((draft) => draft.kind === "group" && draft.names.has(name));
  return found ?? roster.add({ name, kind: "group", country, plural: true });
}

function longer(draft: Draft, name: string): Draft {
  if (draft.known === null && name.length > draft.name.length) draft.name = name;
  draft.names.add(name);
  return draft;
}

/** Writes down what a phrase says of the one it stands for: role, country, sectors. */
export function told(draft: Draft, description: Description, casting: Casting): Draft {
  const { role, title, former } = description;
  const isBody = draft.known !== null || draft.kind === "state";
  if (role) for (const noun of role.role) draft.nouns.add(noun.split(" ").at(-1) as string);
  if (isSomeone(draft)) draft.gender ??= toldGender(description, casting);
  if (isBody || !(role || PEOPLE.has(draft.kind))) return draft;
  const owner = ownerOf(description, casting) ?? spokenFor(description, casting);
  if (role && draft.role === null) draft.role = title;
  if (owner && owner !== draft) draft.of ??= owner;
  draft.country ??=
    countryOf(description, owner) ?? role?.country ?? inherited(description, casting);
  for (const sector of sectorsOf(description, owner, draft.country)) draft.sectors.add(sector);
  if (former) becomeFormer(draft);
  return draft;
}

const PEOPLE: ReadonlySet<Draft["kind"]> = new Set(["person", "unnamed", "group"]);

/** "Spokeswoman Rana Aziz" without a word of whose speaks for the body or state that is most in view. */
function spokenFor({ role, sentence, head, plural }: Description, casting: Casting): Draft | null {
  if (plural || !role?.role.some((word) => SPOKEN.test(word))) return null;
  const isBody = ({ kind }: Draft) => kind === "organisation" || kind === "state";
  return mostSalient({ sentence, head }, { fits: isBody }, casting);
}

const SPOKEN = /^spokes(?:man|woman|person)$/u;

function becomeFormer({ sectors }: Draft): void {
  sectors.clear();
  sectors.add("ELI");
}

const PUBLIC = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/**
 * "Rebels in Kenya" are of Kenya, and so are "farmers" where only Kenya is named as a place. "The interior minister" is of
 * the only country its sentence names, else of where the report is at home; "governments of the region" are of none.
 */
function inherited({ role, owners, within, sentence, plural }: Description, casting: Casting) {
  const { home, named, places, roster } = casting;
  if (!role) return null;
  if (within.length === 1) return within[0] as string;
  if (owners.length > 0) return null;
  const isGroup = plural || role.kind === "group";
  if (isGroup && places[sentence]?.length === 1) return places[sentence][0] as string;
  if (isGroup && role.sectors.includes("CVL")) return home;
  if (!role.sectors.some((sector) => PUBLIC.has(sector))) return null;
  const beside = named[sentence] ?? [];
  if (role.kind === "person" && beside.length === 1) return beside[0] as string;
  return home ?? roster.latest(({ kind }) => kind === "state")?.country ?? null;
}

/** Whom a phrase belongs to: "*the Taliban's* spokesman", "a spokesman for *the army*", "*UN* envoy". */
export function ownerOf(description: Description, casting: Casting): Draft | null {
  const { sentence, owners, belongsTo } = description;
  for (const head of owners) {
    const found = casting.placed.get(`${sentence}:${head}`);
    if (found?.length === 1) return found[0] as Draft;
  }
  const body = belongsTo.find((entry) => entry.as === "organisation");
  if (body) return knownBody(body.organisation, casting.roster, casting.report);
  const state = belongsTo.find((entry) => entry.as !== "organisation");
  return state ? stateOf(state.country, false, casting.roster) : null;
}

export function countryOf({ belongsTo }: Description, owner: Draft | null): string | null {
  const state = belongsTo.find((entry: Entry) => entry.as !== "organisation");
  return state?.country.code ?? owner?.country ?? null;
}

/** The role's own; where the word tells nothing, those of what it belongs to; a state's man is its government's. */
export function sectorsOf(
  { role, roles }: Description,
  owner: Draft | null,
  country: string | null,
): Actor["sectors"] {
  if (role && role.sectors.length > 0) return role.sectors;
  const beside = roles.flatMap(({ sectors }) => sectors);
  if (beside.length > 0) return beside;
  if (owner && owner.sectors.size > 0) return [...owner.sectors];
  return role && country && (!owner || owner.kind === "state") ? ["GOV"] : [];
}
