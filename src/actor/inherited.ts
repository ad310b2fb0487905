import type { Role } from "../codebook/who.js";
import type { Sentence, Token } from "../language/analysis.js";
import { datelineOf } from "../report/dateline.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { foeOf } from "./foe.js";
import { landOf } from "./land.js";
import { speaksAtHome, stateBefore } from "./ministry.js";
import { PUBLIC, STATELY } from "./public.js";
import { facedBy } from "./rebels.js";
import { seatOf } from "./seat.js";

/**
 * "Rebels in Kenya" are of Kenya, and so are "farmers" where only Kenya is named as a place. "The interior minister" is of
 * the only country its sentence names, else of where the report is at home; "governments of the region" are of none.
 */
export function inherited(description: Description, casting: Casting): string | null {
  const { role, roles, owners, sentence, plural, name, title } = description;
  const { home, named, own, places, sites, roster } = casting;
  if (!role) return null;
  // "refugees in Kenya" have come from elsewhere
  if (isAbroad(description, casting) || role.sectors.includes("REF")) return null;
  if (role.role.some((word) => ABROAD.test(word))) return null;
  if (isAlly(description, casting)) return description.within[0] ?? null;
  const foe = foeOf(description, casting);
  if (foe !== undefined) return foe;
  const within = seatOf(description, casting);
  if (within !== null) return within;
  const commander = commanderOf(description, casting);
  if (commander) return commander;
  if (owners.length > 0 && !isOfPlace(description, casting)) return null;
  const isGroup = plural || role.kind === "group";
  const isLocal = role.sectors.length > 0 && !role.sectors.some((sector) => STATELY.has(sector));
  const here = (isLocal ? sites : places)[sentence];
  const land = landOf(description, casting);
  if (land !== null) return land;
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
  if (role.sectors.includes("PTY") && (role.kind !== "group" || name !== null)) return home;
  const isOfMinistry = roles.some(
    ({ kind, sectors }) => kind === "organisation" && sectors.includes("GOV"),
  );
  if (!isOfMinistry && !isStates(role, title ?? "")) return null;
  const stated = isOfMinistry && role.kind === "person" ? stateBefore(sentence, casting) : null;
  if (stated !== null) return stated;
  const beside = named[sentence] ?? [];
  const isAtOdds = home !== null && blames(description, casting);
  const isOwn = beside.length === 1 && own[sentence]?.length === 1;
  if (role.kind === "person" && isOwn && !isAtOdds) return beside[0] as string;
  const subject = role.kind === "person" ? subjectState(description, casting) : null;
  return subject ?? home ?? roster.latest(({ kind }) => kind === "state")?.country ?? null;
}

/**
 * "Chad gave Sudan ten days to leave or face what *the foreign minister* called …": of the state that the sentence is of, in a report that
 * says of no place that it was written there.
 */
function subjectState({ sentence, head }: Description, casting: Casting): string | null {
  const { analysis, placed, report } = casting;
  if (datelineOf(report) !== null) return null;
  const { tokens } = analysis.sentences[sentence] as Sentence;
  if (!tokens[head]?.deprel.startsWith("nsubj")) return null;
  const root = tokens.findIndex((token) => token.head < 0);
  const subject = tokens.findIndex(({ head: over, deprel }) => over === root && deprel === "nsubj");
  const [draft, ...others] = placed.get(`${sentence}:${subject}`) ?? [];
  return draft?.kind === "state" && others.length === 0 ? draft.country : null;
}

/** "*Residents* of Maksat": of a place that no map has, and so of the land that the report is about. */
const isOfPlace = ({ role, owners, sentence }: Description, { placed, analysis }: Casting) =>
  role?.sectors.includes("CVL") === true &&
  owners.every(
    (at) =>
      analysis.sentences[sentence]?.tokens[at]?.upos === "PROPN" &&
      (placed.get(`${sentence}:${at}`) ?? []).every(
        ({ country, kind }) => country === null && kind !== "person",
      ),
  );

/** A minister, a court; "officials", of whatever; "the *state* news agency". */
const isStates = ({ role, sectors }: Role, title: string): boolean =>
  sectors.some((sector) => PUBLIC.has(sector)) ||
  role.some((word) => /^(?:senior )?official$/u.test(word)) ||
  (sectors.includes("JRN") && /^(?:state|official)\b/iu.test(title));

/** "A *diplomat* who followed the talks": whoever serves abroad is of no land that is only near. */
const ABROAD =
  /^(?:diplomat|diplomatic source|ambassador|consul|envoy|attaché|attache|mediator|peacekeeper)$/u;

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

/** "Israel's *ally* in Lebanon": a state's friends are of other lands. */
export const ALLIED = /^(?:ally|proxy|client|surrogate)$/iu;

export const isAlly = ({ sentence, head }: Description, { analysis }: Casting): boolean =>
  ALLIED.test(analysis.sentences[sentence]?.tokens[head]?.lemma ?? "");
