import type { Role } from "../codebook/who.js";
import type { Sentence, Token } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Entry } from "./directory.js";
import { knownBody, stateOf } from "./known.js";
import { correct } from "./listed.js";
import { speaksAtHome, stateBefore } from "./ministry.js";
import { toldGender } from "./name.js";
import { facedBy } from "./rebels.js";
import { residenceOf } from "./residence.js";
import { type Draft, isSomeone } from "./roster.js";
import { mostSalient } from "./salience.js";
import { seatOf } from "./seat.js";
import { bodyOfSecretary } from "./secretary.js";

/** Writes down what a phrase says of the one it stands for: role, country, sectors. */
export function told(draft: Draft, description: Description, casting: Casting): Draft {
  const { role, title, former } = description;
  const isBody = draft.known !== null || draft.kind === "state";
  if (role) call(draft, role, title ?? "");
  if (isSomeone(draft)) draft.gender ??= toldGender(description, casting);
  if (draft.kind === "group" && draft.known !== null)
    draft.country ??= residenceOf(description, casting) ?? seatOf(description, casting);
  if (isBody || !(role || PEOPLE.has(draft.kind))) return draft;
  const owner =
    ownerOf(description, casting) ??
    spokenFor(description, casting) ??
    bodyOfSecretary(description, casting);
  if (role && draft.role === null) draft.role = title;
  if (owner && owner !== draft) draft.of ??= owner;
  const said =
    (isAlly(description, casting) ? null : countryOf(description, owner)) ?? role?.country ?? null;
  correct(draft, said, saysSectors(description, owner));
  draft.country ??= said;
  if (draft.country === null) {
    draft.country = inherited(description, casting);
    draft.isGuessed = draft.country !== null;
  }
  if (!draft.isPresumed)
    for (const sector of sectorsOf(description, owner, draft.country)) draft.sectors.add(sector);
  if (former && draft.kind !== "organisation" && !isIrregular(draft)) becomeFormer(draft);
  return draft;
}

/** An office goes by all its words ("the premier" is the prime minister); others by their own: a singer is no actor. */
function call({ nouns, roles }: Draft, role: Role, title: string): void {
  const last = (words: string) => words.split(" ").at(-1) as string;
  const isOffice = role.sectors.some((sector) => PUBLIC.has(sector));
  for (const word of role.role) {
    roles.add(word);
    if (isOffice) nouns.add(last(word));
  }
  nouns.add(last(title).toLowerCase());
}

const PEOPLE: ReadonlySet<Draft["kind"]> = new Set(["person", "unnamed", "group"]);

/** "Spokeswoman Rana Aziz" without a word of whose speaks for the body or state that is most in view. */
function spokenFor(
  { role, roles, sentence, head, plural }: Description,
  casting: Casting,
): Draft | null {
  // "a *foreign ministry* spokesman" is told whose he is
  if (roles.some(({ kind, sectors }) => kind === "organisation" && sectors.includes("GOV")))
    return null;
  if (plural || !role?.role.some((word) => SPOKEN.test(word))) return null;
  const isBody = ({ kind }: Draft) => kind === "organisation" || kind === "state";
  return mostSalient({ sentence, head }, { fits: isBody }, casting);
}

const SPOKEN = /^spokes(?:man|woman|person)$/u;

/** "Prime Minister Omar Ali", "the rebels' leader"; "the Afghan leader" and "Sheikh" tell of no sector. */
const saysSectors = ({ role, roles }: Description, owner: Draft | null): boolean =>
  [...(role?.sectors ?? []), ...roles.flatMap(({ sectors }) => sectors)].some(
    (sector) => sector !== "REL",
  ) ||
  (role !== null && owner !== null && owner.kind !== "state" && owner.sectors.size > 0);

function becomeFormer(draft: Draft): void {
  const { sectors } = draft;
  draft.isPresumed = false;
  sectors.clear();
  sectors.add("ELI");
}

export const PUBLIC: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** A state's own, a ministry, an army, a court, unlike a movement that rules. */
export function isPublic({ sectors, known }: Draft): boolean {
  return [...sectors].some((sector) => PUBLIC.has(sector) && (known === null || sector !== "GOV"));
}

/**
 * "Rebels in Kenya" are of Kenya, and so are "farmers" where only Kenya is named as a place. "The interior minister" is of
 * the only country its sentence names, else of where the report is at home; "governments of the region" are of none.
 */
function inherited(description: Description, casting: Casting): string | null {
  const { role, roles, owners, sentence, plural } = description;
  const { home, named, own, places, sites, roster } = casting;
  if (!role) return null;
  // "refugees in Kenya" have come from elsewhere
  if (isAbroad(description, casting) || role.sectors.includes("REF")) return null;
  if (role.role.some((word) => ABROAD.test(word))) return null;
  if (isAlly(description, casting)) return description.within[0] ?? null;
  const within = seatOf(description, casting);
  if (within !== null) return within;
  const commander = commanderOf(description, casting);
  if (commander) return commander;
  if (owners.length > 0) return null;
  const isGroup = plural || role.kind === "group";
  const isLocal = role.sectors.length > 0 && !role.sectors.some((sector) => STATELY.has(sector));
  const here = (isLocal ? sites : places)[sentence];
  const isPolice = role.sectors.includes("COP");
  const isThere = (isGroup && !isPolice) || isVictim(description, casting);
  if (isThere && !speaksAtHome(description, casting) && here?.length === 1)
    return here[0] as string;
  if (isGroup && role.sectors.includes("REB")) return facedBy(description, casting);
  // "blasts in *Kenya* killed scores of people", in a report of another land
  if (role.sectors.includes("CVL"))
    return here === undefined || here.length === 0 || here.includes(home ?? "") ? home : null;
  if (isPolice) {
    const beat = placeOfPolice(sentence, casting);
    if (beat !== null) return beat;
  }
  if ([role, ...roles].some(({ sectors }) => sectors.includes("OPP"))) return home;
  if (role.kind !== "group" && role.sectors.includes("PTY")) return home;
  const isOfMinistry = roles.some(
    ({ kind, sectors }) => kind === "organisation" && sectors.includes("GOV"),
  );
  if (!isOfMinistry && !role.sectors.some((sector) => PUBLIC.has(sector))) return null;
  const stated = isOfMinistry && role.kind === "person" ? stateBefore(sentence, casting) : null;
  if (stated !== null) return stated;
  const beside = named[sentence] ?? [];
  const isAtOdds = home !== null && blames(description, casting);
  const isOwn = beside.length === 1 && own[sentence]?.length === 1;
  if (role.kind === "person" && isOwn && !isAtOdds) return beside[0] as string;
  return home ?? roster.latest(({ kind }) => kind === "state")?.country ?? null;
}

/** "A *diplomat* who followed the talks": whoever serves abroad is of no land that is only near. */
const ABROAD = /^(?:diplomat|ambassador|consul|envoy|attaché|attache|mediator)$/u;

/** "A *reporter* was killed in Beirut": whoever is harmed is mostly at home there; of a tourist or an envoy that is not known. */
function isVictim({ role, sentence, head }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb, lemma } = tokens[head] as Token;
  if (!/^(?:obj|nsubj:pass)$/u.test(deprel) || TRAVELLER.test(lemma)) return false;
  return (
    role?.sectors.every((one) => CIVIL.has(one)) === true && HARMING.test(tokens[verb]?.lemma ?? "")
  );
}

const CIVIL: ReadonlySet<string> = new Set([
  "CVL",
  "JRN",
  "LAB",
  "EDU",
  "MED",
  "REL",
  "JUD",
  "BUS",
]);
const TRAVELLER =
  /^(?:tourist|visitor|travell?er|correspondent|foreigner|expatriate|missionary|contractor|pilgrim|migrant|sailor|executive|engineer)$/u;
const HARMING =
  /^(?:kill|wound|injure|shoot|murder|assassinate|abduct|kidnap|arrest|detain|jail|beat|behead|stab|execute|torture)$/u;

/** "They marched in *Miami*. Riot police fired gas": of the one country in which this sentence, or the one before it, is. */
function placeOfPolice(sentence: number, { sites, named, analysis }: Casting): string | null {
  const all = (at: number) => new Set([...(sites[at] ?? []), ...(named[at] ?? [])]);
  const only = (at: number) =>
    sites[at]?.length === 1 && all(at).size === 1 ? (sites[at][0] as string) : null;
  if (all(sentence).size > 0) return only(sentence);
  const paragraph = (at: number) => analysis.sentences[at]?.paragraph;
  return paragraph(sentence) === paragraph(sentence - 1) ? only(sentence - 1) : null;
}

/** "President Omar Ali ordered *the navy* to sail": forces are of the state of whoever commands them. */
function commanderOf({ role, sentence, head }: Description, casting: Casting): string | null {
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb } = tokens[head] as Token;
  const isForce = role?.sectors.some((one) => one === "MIL" || one === "COP") === true;
  if (!isForce || !/^i?obj$/u.test(deprel) || !COMMANDING.test(tokens[verb]?.lemma ?? ""))
    return null;
  const subject = tokens.findIndex((one) => one.head === verb && one.deprel === "nsubj");
  return casting.placed.get(`${sentence}:${subject}`)?.[0]?.country ?? null;
}

const COMMANDING = /^(?:order|instruct|command|direct|send|deploy|put|mobili[sz]e|tell|address)$/u;

/** "Prime Minister Omar Ali *accused* Kenya": the one state of the sentence may be the other's. */
function blames({ sentence, head }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { deprel, head: verb } = tokens[head] as Token;
  return deprel === "nsubj" && BLAMING.test(tokens[verb]?.lemma ?? "");
}

const BLAMING =
  /^(?:accuse|blame|condemn|denounce|threaten|warn|criticise|criticize|demand|urge|insist|protest|summon|rebuke)$/u;

const EMBASSY = /^(?:embassy|consulate|mission)$/iu;
const STATES = /^(?:state|country|nation|government|power|kingdom|republic|capital)$/iu;
const ELSEWHERE =
  /^(?:foreign|western|regional|international|neighbou?ring|overseas|multinational|european|african|asian|arab|other|world|global|allied|friendly|\p{L}+-led)$/iu;

/** "the *foreign* minister" */
const OFFICE = /^(?:minister|ministry|secretary|affairs|policy|office)/iu;

/** "Western governments", "a regional force", "several states": of no one country, and least of that of the report. */
function isAbroad({ start, head, plural, sentence }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] as Sentence;
  const { lemma } = tokens[head] as Token;
  // "the Heads of State", who are of several
  const isOfSeveral = plural && (STATES.test(lemma) || /^head$/iu.test(lemma));
  if (EMBASSY.test(lemma) || isOfSeveral) return true;
  return tokens
    .slice(start, head)
    .some(
      ({ form }, at) => ELSEWHERE.test(form) && !OFFICE.test(tokens[start + at + 1]?.form ?? ""),
    );
}

/** "His *opponents*", "her *counterpart*", "their *victims*": not of his side, nor of his office. */
const OPPOSED =
  /^(?:opponent|counterpart|critic|rival|enemy|foe|adversary|neighbou?r|victim|captor|killer|attacker|hostage|captive|target)$/iu;

/** "Israel's *ally* in Lebanon": a state's friends are of other lands. */
const ALLIED = /^(?:ally|proxy|client|surrogate)$/iu;

const isAlly = ({ sentence, head }: Description, { analysis }: Casting): boolean =>
  ALLIED.test(analysis.sentences[sentence]?.tokens[head]?.lemma ?? "");

/** Whom a phrase belongs to: "*the Taliban's* spokesman", "a spokesman for *the army*", "*UN* envoy". */
export function ownerOf(description: Description, casting: Casting): Draft | null {
  const { sentence, head, owners, belongsTo } = description;
  const lemma = casting.analysis.sentences[sentence]?.tokens[head]?.lemma ?? "";
  if (OPPOSED.test(lemma)) return null;
  for (const head of owners) {
    const found = casting.placed.get(`${sentence}:${head}`);
    if (found?.length === 1 && !isOfAlly(found[0] as Draft)) return found[0] as Draft;
  }
  const body = belongsTo.find((entry) => entry.as === "organisation");
  if (body) return knownBody(body.organisation, casting.roster, casting.report);
  const state = ALLIED.test(lemma) ? null : belongsTo.find(({ as }) => as !== "organisation");
  return state && "country" in state ? stateOf(state.country, false, casting.roster) : null;

  function isOfAlly({ kind }: Draft): boolean {
    return ALLIED.test(lemma) && kind === "state";
  }
}

export function countryOf({ belongsTo }: Description, owner: Draft | null): string | null {
  const state = belongsTo.find((entry: Entry) => entry.as !== "organisation");
  return state?.country.code ?? owner?.country ?? null;
}

/** "A Kenyan *group*" is not Kenya's government. */
const FREE =
  /^(?:group|movement|organi[sz]ation|network|faction|outfit|alliance|bloc|company|firm|union|campaign)$/u;

/** "The rebels' *forces*", their *front* and their *negotiator* are no state's and no party's. */
const STATELY: ReadonlySet<string> = new Set(["MIL", "GOV", "PTY"]);

/** "Police *Captain* Omar Ali", "*Colonel* Omar Ali of the national police": of the police, by an army's rank. */
const isRank = ({ role, sectors }: Role): boolean =>
  sectors.join() === "MIL" && role.some((one) => RANK.test(one));
const RANK =
  /^(?:captain|capt\.|colonel|major|general|lieutenant|sergeant|corporal|commander|brigadier)$/u;

/** "The *president* of the River Party", "the union's *president*": of a body that is no state's, as others are its chairmen. */
const heads = ({ role }: Role, { kind, sectors }: Draft): boolean =>
  role.includes("president") &&
  kind === "organisation" &&
  sectors.size > 0 &&
  ![...sectors].some((one) => PUBLIC.has(one));

const isIrregular = ({ sectors }: Draft): boolean => sectors.has("REB") || sectors.has("UAF");

/** The role's own; where the word tells nothing, those of what it belongs to; a state's man is its government's. */
export function sectorsOf(
  { role, roles }: Description,
  owner: Draft | null,
  country: string | null,
): Actor["sectors"] {
  const beside = roles.flatMap(({ sectors }) => sectors);
  if (role?.sectors.some((one) => STATELY.has(one)) && owner && isIrregular(owner))
    return [...owner.sectors];
  if (role?.role.includes("convoy") && owner?.kind === "organisation") return [...owner.sectors];
  if (role && isRank(role) && [...beside, ...(owner?.sectors ?? [])].includes("COP"))
    return ["COP"];
  if (role && owner && heads(role, owner)) return [...owner.sectors];
  if (role && role.sectors.length > 0) return role.sectors;
  if (beside.length > 0) return beside;
  if (owner && owner.sectors.size > 0) return [...owner.sectors];
  const isState = !owner || owner.kind === "state";
  return role && country && isState && !role.role.some((one) => FREE.test(one)) ? ["GOV"] : [];
}
