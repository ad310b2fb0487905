import { type Draft, draftOf, type Finder } from "../draft.js";

/** What the reader's labels mark: who, the word that attributes, what. */
export const marked: Finder = (told): Draft[] =>
  told.analysis.attributions.map((attribution) => draftOf(attribution, told));
