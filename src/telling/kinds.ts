import type { Event } from "../reading/format.js";
import type { EventMode, EventType, PLOVER } from "../reading/plover.js";

/** PLOVER's types in plain words; with a mode, the mode's own words go before them. */
const TYPES: Readonly<Record<EventType, string>> = {
  AGREE: "agreement",
  CONSULT: "consultation",
  SUPPORT: "support",
  CONCEDE: "concession",
  COOPERATE: "cooperation",
  AID: "aid",
  RETREAT: "retreat",
  REQUEST: "request",
  ACCUSE: "accusation",
  REJECT: "rejection",
  THREATEN: "threat",
  SANCTION: "sanction",
  PROTEST: "protest",
  MOBILIZE: "mobilisation",
  COERCE: "coercion",
  ASSAULT: "assault",
};

type ModesOf<Type extends EventType> = {
  readonly [Mode in (typeof PLOVER)[Type]["modes"][number]]: string;
};

type Modes = { readonly [Type in EventType]: ModesOf<Type> };

const wanted = { assist: "help", change: "a change", yield: "yielding", meet: "a meeting" };

const MODES: Modes = {
  AGREE: {},
  CONSULT: {
    visit: "visit",
    "third-party": "mediation",
    multilateral: "multilateral talks",
    phone: "telephone call",
  },
  SUPPORT: {},
  CONCEDE: {},
  COOPERATE: {},
  AID: {},
  RETREAT: {
    withdraw: "withdrawal",
    release: "release",
    disarm: "disarmament",
    ceasefire: "ceasefire",
    access: "access granted",
    resign: "resignation",
  },
  REQUEST: prefixed("request for", wanted),
  ACCUSE: { disapprove: "disapproval", investigate: "investigation", allege: "accusation" },
  REJECT: prefixed("rejection of", wanted),
  THREATEN: {
    restrict: "threat of restrictions",
    arrest: "threat of arrest",
    relations: "threat to relations",
    expel: "threat of expulsion",
    territory: "threat to territory",
    violence: "threat of violence",
  },
  SANCTION: {
    convict: "conviction",
    expel: "expulsion",
    withdraw: "sanction by withdrawal",
    // Sanctions imposed, aid suspended, borders shut: what is told of all of them.
    discontinue: "sanction by reducing relations",
  },
  PROTEST: {
    demo: "demonstration",
    riot: "riot",
    strike: "strike",
    hunger: "hunger strike",
    boycott: "boycott",
    obstruct: "blockade",
    vandalize: "vandalism",
  },
  MOBILIZE: {
    troops: "mobilisation of troops",
    weapons: "mobilisation of weapons",
    police: "mobilisation of police",
    militia: "mobilisation of militia",
  },
  COERCE: {
    seize: "seizure",
    restrict: "restriction",
    censor: "censorship",
    curfew: "curfew",
    "martial-law": "martial law",
    arrest: "arrest",
    deport: "deportation",
    withhold: "withholding",
    misinformation: "misinformation",
    cyber: "cyber attack",
  },
  ASSAULT: {
    abduct: "abduction",
    beat: "beating",
    torture: "torture",
    sexual: "sexual assault",
    targeted: "targeted killing",
    destroy: "destruction",
    primitive: "assault with simple weapons",
    firearms: "shooting",
    explosives: "bombing",
    "suicide-attack": "suicide attack",
    aerial: "air strike",
    drone: "drone strike",
    "heavy-weapons": "shelling",
    "crowd-control": "crowd control",
    unconventional: "assault with unconventional weapons",
  },
};

function prefixed<T extends Readonly<Record<string, string>>>(before: string, words: T): T {
  const entries = Object.entries(words).map(([mode, word]) => [mode, `${before} ${word}`]);
  return Object.fromEntries(entries) as T;
}

/** What an event is, in plain words: "air strike", "ceasefire", "assault"; several modes as "shooting, abduction". */
export function kindOf({ type, mode }: Pick<Event, "type" | "mode">): string {
  const words: Partial<Record<EventMode, string>> = MODES[type];
  return mode.map((one) => words[one] ?? one).join(", ") || TYPES[type];
}
