import type { Atlas } from "../place/atlas.js";
import { enclosing, voiceOf } from "../position/enclosing.js";
import { positionsOf } from "../position/positions.js";
import { statusOf } from "../position/status.js";
import type { Event, Place, Position } from "../reading/format.js";
import { PLOVER } from "../reading/plover.js";
import type { Calendar } from "../time/calendar.js";
import type { Draft } from "./draft.js";
import { under } from "./grammar.js";
import { type Lands, landed, OF_NO_STATE } from "./lands.js";
import { spansOf } from "./phrase.js";
import { refiners } from "./refine.js";
import { type Scene, stageOf } from "./scene.js";
import { scoreOf } from "./score.js";
import { wordsOnly } from "./speech.js";
import { triggered } from "./triggered.js";
import { whenOf } from "./when.js";

/** Who did what to whom, where and when, in the order of the text, and who holds what to it. */
export function eventsOf(
  scene: Scene,
  { published, calendar, atlas, lands }: Circumstances,
): Event[] {
  const drafts = draftsOf(scene);
  const words = wordsOnly(scene, drafts);
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const held = drafts.flatMap((found) => {
    const place = whereOf(found, atlas);
    const draft = landed(found, landIn(place, scene.text, places), lands);
    const positions = stancesTo(draft, words);
    return positions.length > 0 ? [{ found, draft, positions, place }] : [];
  });
  const ids = new Map(held.map(({ found }, index) => [found, `e${index + 1}` as const]));
  return held.map((one) => ({
    ...eventOf(planned(one), ids, scene),
    ...whenOf(one.draft.sentence, one.draft.head, published, calendar),
    place: one.place,
    id: ids.get(one.found) as Event["id"],
  }));
}

/**
 * The country whose state has to do with what happens at a place that is told; none where that is where a deed comes from ("attacked it from
 * *Afghan soil*"), where courts of many states sit, or whose land it is in dispute.
 */
function landIn(
  place: Event["place"],
  text: string,
  places: ReadonlyMap<Place["id"], Place>,
): string | null {
  const found = place && !place.inferred ? places.get(place.place) : undefined;
  if (!place || !found || OF_NO_STATE.test(found.name)) return null;
  const isOrigin = place.spans.some(({ start }) =>
    FROM.test(text.slice(Math.max(0, start - REACH), start)),
  );
  return isOrigin ? null : found.country;
}

const REACH = 30;
const FROM = /\bfrom (?:\p{L}+ )?$/u;

/** What tells when and where an event happened. */
export interface Circumstances {
  readonly published: string | null;
  readonly calendar: Calendar;
  readonly atlas: Pick<Atlas, "of" | "places">;
  /** The states in whose lands things happen, named or not. */
  readonly lands: Lands;
}

function whereOf({ sentence, head }: Draft, atlas: Pick<Atlas, "of">): Event["place"] {
  const found = atlas.of(sentence, head);
  return found && { place: found.place, spans: [...found.spans], inferred: found.inferred };
}

/** The events of a report before anybody's stance to them is known. */
export function draftsOf(scene: Scene): readonly Draft[] {
  const found = scene.sentences.flatMap((_, sentence) => triggered(stageOf(scene, sentence)));
  return refiners
    .reduce<readonly Draft[]>((drafts, refine) => refine(drafts, scene), found)
    .toSorted((one, other) => one.sentence - other.sentence || one.head - other.head);
}

interface Held {
  readonly draft: Draft;
  readonly positions: readonly Position[];
}

/**
 * What the author says is to come is agreed or conceded: "will meet", "is to send aid", "will withdraw its troops"
 * (PLOVER, AGREE and CONCEDE).
 */
function planned(held: Held): Held {
  const { draft, positions } = held;
  const plan = planOf(draft);
  const isToCome = positions.every(
    ({ holder, stance, spans }) =>
      holder === "author" &&
      stance === "expects" &&
      spans.length > 0 &&
      !spans.some(({ text }) => GUESS.test(text)),
  );
  if (plan === undefined || !isToCome || draft.actors.length === 0) return held;
  return { draft: { ...draft, ...plan, mode: [], score: null }, positions: [AUTHOR] };
}

type Plan = Pick<Draft, "type" | "cameo">;

const planOf = ({ type, mode }: Draft): Plan | undefined =>
  PLANS[mode[0] === undefined ? type : `${type}/${mode[0]}`] ?? PLANS[type];

/** "are expected to meet", "are due to meet": the report tells what is to come, and not that it was agreed. */
const GUESS =
  /^(?:expect|expects|expected|likely|imminent|poised|probable|probably|due|set|scheduled|slated|ready|willing|prepared|eager|keen)$/iu;

/** By type, or type and mode, with CAMEO's codes for the intent to meet, support, cooperate, help and yield. */
const PLANS: Readonly<Record<string, Plan>> = {
  CONSULT: { type: "AGREE", cameo: "036" },
  SUPPORT: { type: "AGREE", cameo: "032" },
  COOPERATE: { type: "AGREE", cameo: "031" },
  AID: { type: "AGREE", cameo: "033" },
  "RETREAT/withdraw": { type: "CONCEDE", cameo: "035" },
  "RETREAT/ceasefire": { type: "CONCEDE", cameo: "035" },
  "RETREAT/release": { type: "AGREE", cameo: "035" },
};

/** A refusal ("will not leave") is what its words deny: whoever says it holds it. */
function stancesTo(draft: Draft, scene: Scene): readonly Position[] {
  const happening = happeningOf(draft);
  const isOwned = isOwnedWord(draft, scene);
  if (!draft.refusal && !isOwned) return positionsOf(happening, scene);
  const [innermost] = enclosing(happening, scene);
  const voice = innermost ? voiceOf(innermost, scene) : null;
  if (!voice || voice.holders.length === 0 || (isOwned && !TELLING.has(voice.act))) return [AUTHOR];
  const { statement, spans } = voice;
  return voice.holders.map((holder) => ({ holder, stance: "affirms" as const, statement, spans }));
}

/** "rejected *Norway's accusation* that …": whatever becomes of it, it was made. */
function isOwnedWord({ speech, sentence, head }: Draft, scene: Scene): boolean {
  const { tokens } = stageOf(scene, sentence);
  return (
    speech !== null &&
    tokens[head]?.upos === "NOUN" &&
    under(tokens, head, "nmod").some((at) => tokens[at]?.deprel === "nmod:poss")
  );
}

const TELLING: ReadonlySet<string> = new Set(["say", "report", "claim", "confirm", "admit"]);

const AUTHOR: Position = { holder: "author", stance: "affirms", statement: null, spans: [] };

function happeningOf({ sentence, head, actors, type }: Draft) {
  const harm = PLOVER[type].quad === 4 || type === "SANCTION";
  return { sentence, token: head, actors: actors.map(({ actor }) => actor), harm };
}

function eventOf(
  { draft, positions }: Held,
  ids: ReadonlyMap<Draft, Event["id"]>,
  scene: Scene,
): Omit<Event, "id"> {
  const { sentence, lemma, type, mode, cameo, context, actors, recipients, mediators } = draft;
  return {
    sentence,
    trigger: { spans: spansOf(stageOf(scene, sentence), draft.places), lemma },
    ...{ type, mode, context, cameo },
    quad: PLOVER[type].quad,
    score: draft.score ?? scoreOf(type, mode),
    ...{ actors, recipients, mediators, place: null, time: null },
    ...{ positions, status: statusOf(positions), historical: false, speech: draft.speech },
    same: (draft.same && ids.get(draft.same)) ?? null,
    rule: draft.rule,
    confidence: null,
  };
}
