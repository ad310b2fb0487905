import type { Codebook } from "./codebook.js";
import { phrasesOf } from "./cues.js";

/** A codebook that knows no word. */
export const blank: Codebook = {
  version: "blank",
  cues: [],
  harms: [],
  countries: [],
  roles: [],
  organisations: [],
  times: [],
  quantities: [],
  stances: [],
  places: [],
  centres: [],
  events: [],
  lights: [],
  kinds: [],
  speeches: [],
  phrases: phrasesOf([]),
  harmful: new Set(),
  forces: new Set(),
};
