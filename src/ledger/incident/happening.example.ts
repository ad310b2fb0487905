import { blocksOf } from "./block.js";
import type { Linkable } from "./happening.js";
import type { Party } from "./party.js";

/** A happening for a test: an air strike of Norway's on Bodin, told on 2 March, unless the test says otherwise. */
export function happened(id: string, change: Partial<Linkable> = {}): Linkable {
  const [report = id, start = "0"] = id.split("-");
  const told = { ...STRIKE, id, report, spans: [{ start: Number(start), end: Number(start) + 5 }] };
  const one = { ...told, ...change };
  return { ...one, blocks: blocksOf(one) };
}

export function party(name: string, change: Partial<Party> = {}): Party {
  const known = { kind: "state" as const, country: null, sectors: [], key: null, inferred: false };
  return { name, ...known, ...change };
}

export const norway = party("Norway", { country: "NOR", key: "nor" });
export const sweden = party("Sweden", { country: "SWE", key: "swe" });

export const bodin = {
  name: "Bodin",
  country: "NOR",
  admin1: "Nordland",
  lat: 67.3,
  lon: 14.4,
  precision: "city",
} as const;

export const day = (from: string, to = from) => ({ from, to, stated: true });
export const before = (to: string, from: string) => ({ from, to, stated: false });

const STRIKE: Omit<Linkable, "id" | "report" | "spans" | "blocks"> = {
  events: ["e1"],
  sentences: [0],
  published: "2025-03-02",
  type: "ASSAULT",
  modes: ["aerial"],
  status: "reported",
  historical: false,
  triggers: ["bomb"],
  actors: [norway],
  recipients: [sweden],
  mediators: [],
  place: bodin,
  dateline: null,
  when: before("2025-03-02", "2025-02-23"),
  wording: { names: ["bodin"], words: ["bridg", "market"], numbers: [] },
  matter: { names: ["bodin", "dahl"], words: ["bridg", "market"] },
  figures: [],
  holdings: [{ stance: "affirms", holder: null }],
};
