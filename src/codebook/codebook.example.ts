import { type Codebook, checkedOf, type Layers } from "./codebook.js";
import { phrasesOf } from "./cues.js";

/** A codebook that knows no word. */
export const blank: Codebook = {
  version: "blank",
  cues: [],
  harms: [],
  countries: [],
  roles: [],
  organisations: [],
  people: [],
  times: [],
  quantities: [],
  stances: [],
  places: [],
  centres: [],
  genders: [],
  events: [],
  lights: [],
  kinds: [],
  speeches: [],
  phrases: phrasesOf([]),
  harmful: new Set(),
  forces: new Set(),
  patience: new Set(),
};

const sections = checkedOf(blank);

/** The same with the files that it is from. */
export const blankLayers: Layers = {
  ours: { files: [], sections },
  own: null,
  codebook: blank,
};
