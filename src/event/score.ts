import type { EventMode, EventType } from "../reading/plover.js";

interface Scores {
  readonly type: number;
  readonly modes?: Readonly<Partial<Record<EventMode, number>>>;
}

/** PLOVER's conflict-cooperation scores, from −10 to 10 (manual 2.0 draft; ACCUSE with the sign of its modes). */
const SCORES: Readonly<Record<EventType, Scores>> = {
  AGREE: { type: 2.5 },
  CONSULT: { type: 2.5, modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 } },
  SUPPORT: { type: 5 },
  CONCEDE: { type: 4.5 },
  COOPERATE: { type: 9.5 },
  AID: { type: 10 },
  RETREAT: {
    type: 6.5,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
  },
  REQUEST: { type: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  ACCUSE: { type: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { type: -2, modes: { assist: -1.5, change: -2, yield: -2, meet: -2 } },
  THREATEN: { type: -3.5, modes: { restrict: -3, territory: -4 } },
  SANCTION: { type: -6, modes: { expel: -5.5 } },
  PROTEST: { type: -5, modes: { riot: -7, hunger: -4.5, boycott: -4.5, obstruct: -4.5 } },
  MOBILIZE: { type: -5.5, modes: { troops: -6.5, weapons: -6.5, militia: -6 } },
  COERCE: {
    type: -7,
    modes: { censor: -6.5, curfew: -6.5, "martial-law": -7.5, misinformation: -6.5 },
  },
  ASSAULT: {
    type: -9,
    modes: {
      ...{ abduct: -8.5, beat: -7.5, torture: -8.5, sexual: -8.5, targeted: -9.5, destroy: -8.5 },
      ...{
        primitive: -8,
        "suicide-attack": -9.5,
        aerial: -9.5,
        drone: -9.5,
        "heavy-weapons": -9.5,
      },
      ...{ "crowd-control": -7.5, unconventional: -10 },
    },
  },
};

/** The score of a type's first mode, or of the type where the mode has none of its own. */
export function scoreOf(type: EventType, mode: readonly EventMode[]): number {
  const own = mode[0] === undefined ? undefined : SCORES[type].modes?.[mode[0]];
  return own ?? SCORES[type].type;
}
