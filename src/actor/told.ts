import type { Role } from "../codebook/who.js";
import type { Sentence } from "../language/analysis.js";
import type { Actor } from "../reading/format.js";
import { agedAt } from "./aged.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import type { Entry } from "./directory.js";
import { ALLIED, inherited, isAlly } from "./inherited.js";
import { knownBody, stateOf } from "./known.js";
import { correct } from "./listed.js";
import { senderOf } from "./mission.js";
import { toldGender } from "./name.js";
import { caseOf } from "./phrase.js";
import { PUBLIC, STATELY } from "./public.js";
import { isBacked } from "./rebels.js";
import { residenceOf } from "./residence.js";
import { type Draft, isSomeone } from "./roster.js";
import { mostSalient } from "./salience.js";
import { seatOf } from "./seat.js";
import { bodyOfSecretary } from "./secretary.js";

/** Writes down what a phrase says of the one it stands for: role, country, sectors. */
export function told(draft: Draft, description: Description, casting: Casting): Draft {
  const { role, title, former } = description;
  const isBody = draft.known !== null || draft.kind === "state";
  draft.isBacked ||= draft.kind === "group" && isBacked(description, casting);
  if (role) call(draft, role, title ?? "");
  if (isSomeone(draft)) draft.gender ??= toldGender(description, casting);
  if (draft.kind === "group" && draft.known !== null)
    draft.country ??= residenceOf(description, casting) ?? seatOf(description, casting);
  if (draft.kind === "organisation" && !draft.known && !role)
    draft.country ??= seatOf(description, casting);
  if (isBody || !(role || PEOPLE.has(draft.kind))) return draft;
  if (draft.kind === "person" && !role) draft.civil ??= agedAt(description, casting);
  const owner =
    ownerOf(description, casting) ??
    spokenFor(description, casting) ??
    bodyOfSecretary(description, casting) ??
    senderOf(description, casting);
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
    for (const sector of isPoliceOfficer(description, owner, casting)
      ? (["COP"] as const)
      : sectorsOf(description, owner, draft.country))
      draft.sectors.add(sector);
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

/** "His *opponents*", "her *counterpart*", "their *victims*": not of his side, nor of his office. */
const OPPOSED =
  /^(?:opponent|counterpart|critic|rival|enemy|foe|adversary|neighbou?r|victim|captor|killer|attacker|hostage|captive|target)$/iu;

/** "*Their* hosts" are others than they; "Turkish hosts" are Turkey's. */
const HOST = /^(?:host|guest)$/iu;

/** Whom a phrase belongs to: "*the Taliban's* spokesman", "a spokesman for *the army*", "*UN* envoy". */
export function ownerOf(description: Description, casting: Casting): Draft | null {
  const { sentence, head, owners, belongsTo } = description;
  const lemma = casting.analysis.sentences[sentence]?.tokens[head]?.lemma ?? "";
  if (OPPOSED.test(lemma)) return null;
  const { tokens } = casting.analysis.sentences[sentence] as Sentence;
  for (const head of HOST.test(lemma) ? [] : owners) {
    const [found, ...others] = casting.placed.get(`${sentence}:${head}`) ?? [];
    // "the EU mission *to Armenia*": whoever is sent to a state is not of it
    const isSentTo = found?.kind === "state" && caseOf(tokens, head) === "to";
    if (found && others.length === 0 && !isSentTo && !isOfAlly(found)) return found;
  }
  const body = belongsTo.find((entry) => entry.as === "organisation");
  if (body) return knownBody(body.organisation, casting.roster, casting.report);
  const before = belongsTo.length === 0 ? bodyBefore(description, casting) : null;
  if (before) return before;
  const state = ALLIED.test(lemma) ? null : belongsTo.find(({ as }) => as !== "organisation");
  return state && "country" in state ? stateOf(state.country, false, casting.roster) : null;

  function isOfAlly({ kind }: Draft): boolean {
    return ALLIED.test(lemma) && kind === "state";
  }
}

/** "*RLU* co-leader Omar Ali", where a role that says nothing by itself follows the name of a body. */
function bodyBefore(
  { sentence, start, head, role }: Description,
  { placed }: Casting,
): Draft | null {
  if (role?.kind !== "person" || role.sectors.length > 0) return null;
  for (let at = start; at < head; at += 1) {
    const [draft] = placed.get(`${sentence}:${at}`) ?? [];
    if (draft?.kind === "organisation") return draft;
  }
  return null;
}

export function countryOf({ belongsTo }: Description, owner: Draft | null): string | null {
  const state = belongsTo.find((entry: Entry) => entry.as !== "organisation");
  return state?.country.code ?? owner?.country ?? null;
}

/** "A Kenyan *group*" is not Kenya's government. */
const FREE =
  /^(?:group|movement|organi[sz]ation|network|faction|outfit|alliance|bloc|company|firm|union|campaign)$/u;

/** "The *president* of the River Party", "the union's *president*": of a body that is no state's, as others are its chairmen. */
const heads = ({ role }: Role, { kind, sectors }: Draft): boolean =>
  role.includes("president") &&
  kind === "organisation" &&
  sectors.size > 0 &&
  ![...sectors].some((one) => PUBLIC.has(one));

/** "Police cleared the square. *Officers* beat students": of the police, where those were met last. */
function isPoliceOfficer(
  { role, title, roles }: Description,
  owner: Draft | null,
  { roster }: Casting,
) {
  if (!/^officers?$/iu.test(title ?? "") || roles.length > 0) return false;
  if (owner && !owner.sectors.has("GOV") && owner.sectors.size > 0) return false;
  if (owner?.sectors.has("MIL")) return false;
  const force = roster.latest(
    ({ sectors }) => sectors.has("COP") || (sectors.has("MIL") && !sectors.has("GOV")),
  );
  return role !== null && force?.sectors.has("COP") === true;
}

/** "The coast guard said *its men* had fired": those of armed forces are no civilians. */
const isMenOf = (role: Role | null, { sectors }: Draft): boolean =>
  role?.role.some((word) => word === "man" || word === "woman") === true &&
  [...sectors].some((one) => FORCES.has(one));

const FORCES: ReadonlySet<string> = new Set(["MIL", "COP", "REB", "UAF", "PRM", "CRM", "GOV"]);

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
  // "Police *Captain* Omar Ali", "federal police *officers*": of the police, by a word of the army's
  const isPolice = [...beside, ...(owner?.sectors ?? [])].includes("COP");
  if (role?.sectors.join() === "MIL" && isPolice) return ["COP"];
  if (role && owner && heads(role, owner)) return [...owner.sectors];
  if (owner && isMenOf(role, owner)) return [...owner.sectors];
  if (role && role.sectors.length > 0) return role.sectors;
  if (beside.length > 0) return beside;
  if (owner && owner.sectors.size > 0) return [...owner.sectors];
  const isState = !owner || owner.kind === "state";
  return role && country && isState && !role.role.some((one) => FREE.test(one)) ? ["GOV"] : [];
}
