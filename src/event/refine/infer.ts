import type { Actor } from "../../reading/format.js";
import type { Draft, Party } from "../draft.js";
import { agentOf, complements, isPassive } from "../grammar.js";
import { isOfPower, OF_NO_STATE } from "../lands.js";
import { objectsOf } from "../object.js";
import { partiesAt } from "../party.js";
import { type Scene, stageOf } from "../scene.js";
import { topOf } from "../trigger.js";

/**
 * Sides that only the circumstances tell: people who protest at home turn to their own state, what a state does in another's
 * land is done to that one, and whoever "was arrested in *Rwanda*" was arrested by Rwanda.
 */
export function inferParties(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  const known = new Map(scene.cast.actors.map((actor) => [actor.id, actor]));
  return drafts.map((draft) => {
    if (draft.actors.length === 0) return withActors(draft, rulersOf(draft, scene));
    if (draft.recipients.length > 0 || draft.actors.length === 0) return draft;
    const actors = draft.actors.flatMap(({ actor }) => known.get(actor) ?? []);
    if (draft.cameo === LIFTED) return withRecipients(draft, lastSanctioned(draft, drafts));
    const found = isOfProtest(draft) || isOfOrder(draft) ? ownState(draft, actors, scene) : [];
    const recipients = found.length > 0 ? found : hostState(draft, actors, scene);
    return recipients.length > 0 ? { ...draft, recipients: recipients.map(inferred) } : draft;
  });
}

/** What only those do who rule where it is done: arrests, inquiries, sentences, curfews, censorship, deportations. */
function rulersOf(draft: Draft, scene: Scene): Actor[] {
  const [mode = ""] = draft.mode;
  const { tokens } = stageOf(scene, draft.sentence);
  const isRulers =
    isOfPower(draft) || mode === "deport" || (draft.type === "ACCUSE" && mode === "investigate");
  const verb = draft.carrier ?? draft.head;
  const isBare =
    tokens[verb]?.upos === "VERB" && isPassive(tokens, verb) && agentOf(tokens, verb).length === 0;
  const where = mode === "deport" ? [...WHERE, ...LEFT] : WHERE;
  const land = isRulers && isBare ? placesOf(draft, scene, where) : [];
  return land.length === 1 ? land : [];
}

const withActors = (draft: Draft, actors: readonly Actor[]): Draft =>
  actors.length > 0
    ? {
        ...draft,
        actors: actors.map(inferred),
        recipients: draft.recipients.filter(({ actor }) => !actors.some(({ id }) => id === actor)),
      }
    : draft;

/** CAMEO: ease economic sanctions, boycotts, embargoes. */
const LIFTED = "085";

/** How many sentences back sanctions may lie that are lifted. */
const REACH = 2;

/** "imposed sanctions on *the island* … and later lifted them" */
function lastSanctioned(draft: Draft, drafts: readonly Draft[]): readonly Party[] {
  const isBefore = ({ sentence, head }: Draft) =>
    sentence < draft.sentence || (sentence === draft.sentence && head < draft.head);
  const before = drafts.findLast(
    (one) =>
      one.type === "SANCTION" &&
      one.recipients.length > 0 &&
      draft.sentence - one.sentence <= REACH &&
      isBefore(one),
  );
  return before?.recipients.map(({ actor }) => ({ actor, spans: [], inferred: true })) ?? [];
}

const withRecipients = (draft: Draft, recipients: readonly Party[]): Draft =>
  recipients.length > 0 ? { ...draft, recipients } : draft;

const inferred = ({ id }: Actor): Party => ({ actor: id, spans: [], inferred: true });

/** "Students throughout *the republic* staged rallies": the state that they are of, where their sentence names it. */
function ownState(draft: Draft, actors: readonly Actor[], scene: Scene): Actor[] {
  const land = placesOf(draft, scene);
  const own = actors.map(({ country }) => country).find((country) => country !== null);
  const country = own ?? land[0]?.country ?? null;
  const isAbroad = land.length > 0 && land.every((one) => one.country !== country);
  if (country === null || isAbroad || actors.some(isState)) return [];
  const { tokens } = stageOf(scene, draft.sentence);
  const named = new Set([...tokens.keys()].flatMap((at) => scene.cast.at(draft.sentence, at)));
  const theirs = scene.cast.actors.filter((one) => named.has(one.id) && one.country === country);
  const state = theirs.find(isState) ?? theirs.find(({ sectors }) => sectors.includes("GOV"));
  return state ? [state] : [];
}

/** A protest, and its end: "the nurses called off their strike". */
const isOfProtest = ({ type, lemma }: Draft): boolean =>
  type === "PROTEST" || (type === "CONCEDE" && /strike|protest|sit-in|walkout/u.test(lemma));

/** A curfew, an emergency, and their end: those at home are under it. */
const isOfOrder = ({ type, mode, cameo, rule }: Draft): boolean =>
  (type === "COERCE" && /^(?:curfew|martial-law)$/u.test(mode[0] ?? "")) ||
  (type === "CONCEDE" && /^081[34]$/u.test(cameo ?? "")) ||
  (type === "CONCEDE" && /lift-state-of-emergency/u.test(rule));

const isState = ({ kind }: Actor): boolean => kind === "state";

/** What is done to those of a land by being done in it. */
const REACHING = new Set(["COERCE", "ASSAULT", "MOBILIZE", "AID", "THREATEN"]);

/** "The army imposed a curfew in *the islands*": not those at home in the land themselves. */
function hostState({ type, ...draft }: Draft, actors: readonly Actor[], scene: Scene): Actor[] {
  if (!REACHING.has(type)) return [];
  const land = placesOf({ type, ...draft }, scene);
  const isAtHome = land.some(({ country }) => actors.some((one) => one.country === country));
  const isOpen = actors.every(({ country }) => country === null);
  return isAtHome || isOpen ? [] : land.slice(0, 1);
}

/** The states in whose land the event is said to be. */
function placesOf(draft: Draft, scene: Scene, prepositions: readonly string[] = WHERE): Actor[] {
  const stage = stageOf(scene, draft.sentence);
  const { tokens } = stage;
  const bases = [
    draft.head,
    ...draft.places,
    topOf(tokens, draft.head),
    draft.carrier ?? draft.head,
  ];
  const held = bases.flatMap((at) => [
    at,
    ...objectsOf(tokens, at),
    ...complements(tokens, at, ["to", "for"]),
  ]);
  const where = [...new Set(held)]
    .flatMap((at) => complements(tokens, at, prepositions))
    .filter((at) => !OF_NO_STATE.test(tokens[at]?.form ?? ""));
  const ids = new Set(partiesAt(stage, where).map(({ actor }) => actor));
  return scene.cast.actors.filter((one) => ids.has(one.id) && isState(one));
}

const WHERE = ["in", "into", "inside", "across", "throughout", "within"];
/** "were expelled *from* Kenya", "ordered *out of* Poland" */
const LEFT = ["from", "of"];
