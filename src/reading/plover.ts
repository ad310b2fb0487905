/** PLOVER 2.0's event types: how each is carried out (modes), and which quadrant it falls in. */

interface Type {
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict */
  readonly quad: 1 | 2 | 3 | 4;
  readonly modes: readonly string[];
}

export const PLOVER = {
  AGREE: { quad: 1, modes: [] },
  CONSULT: { quad: 1, modes: ["visit", "third-party", "multilateral", "phone"] },
  SUPPORT: { quad: 1, modes: [] },
  CONCEDE: { quad: 1, modes: [] },
  COOPERATE: { quad: 2, modes: [] },
  AID: { quad: 2, modes: [] },
  RETREAT: {
    quad: 2,
    modes: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  },
  REQUEST: { quad: 3, modes: ["assist", "change", "yield", "meet"] },
  ACCUSE: { quad: 3, modes: ["disapprove", "investigate", "allege"] },
  REJECT: { quad: 3, modes: ["assist", "change", "yield", "meet"] },
  THREATEN: {
    quad: 3,
    modes: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  },
  SANCTION: { quad: 3, modes: ["convict", "expel", "withdraw", "discontinue"] },
  PROTEST: {
    quad: 4,
    modes: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  },
  MOBILIZE: { quad: 4, modes: ["troops", "weapons", "police", "militia"] },
  COERCE: {
    quad: 4,
    modes: [
      "seize",
      "restrict",
      "censor",
      "curfew",
      "martial-law",
      "arrest",
      "deport",
      "withhold",
      "misinformation",
      "cyber",
    ],
  },
  ASSAULT: {
    quad: 4,
    modes: [
      "abduct",
      "beat",
      "torture",
      "sexual",
      "targeted",
      "destroy",
      "primitive",
      "firearms",
      "explosives",
      "suicide-attack",
      "aerial",
      "drone",
      "heavy-weapons",
      "crowd-control",
      "unconventional",
    ],
  },
} as const satisfies Record<string, Type>;

export type EventType = keyof typeof PLOVER;
export type EventMode = (typeof PLOVER)[EventType]["modes"][number];

export const EVENT_TYPES = Object.keys(PLOVER) as EventType[];
export const EVENT_MODES = [
  ...new Set(EVENT_TYPES.flatMap((type): EventMode[] => [...PLOVER[type].modes])),
];

/** What the happening is about; any number, with any type. */
export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;
