import { z } from "zod";
import { ACTS } from "../reading/vocabulary.js";
import { some } from "./some.js";

/** The parts of speech a cue may be tied to, as Universal Dependencies tags them. */
export const PARTS = {
  verb: ["VERB", "AUX"],
  noun: ["NOUN", "PROPN"],
  adjective: ["ADJ"],
  adverb: ["ADV"],
  preposition: ["ADP", "SCONJ"],
} as const;
export type Part = keyof typeof PARTS;

export const CLAUSES = ["question", "to", "ing"] as const;

const lemmas = z
  .string()
  .min(1)
  .refine((text) => text === text.trim().toLowerCase() && !/\s\s/u.test(text), {
    error: "a cue is written in small letters, one space between its words",
  });

/** A sentence with its cue, or what is not one, in square brackets. */
const marked = z.string().refine((text) => /^[^[\]]*(?:\[[^[\]]+\][^[\]]*)+$/u.test(text), {
  error: "an example has its cue in square brackets, as in: The envoy [warned] of war.",
});

/** "none": nothing was said under this cue ("failed to mention"). */
const act = z.enum([...ACTS, "none"]);

const conditionSchema = z.strictObject({
  /** What the content is: a question, or "to leave". */
  clause: z.enum(CLAUSES).optional(),
  /** Words one of which is the cue's object: "rejected the charge". */
  object: some(lemmas).optional(),
  /** Words one of which is who does it: "the court dismissed". */
  subject: some(lemmas).optional(),
  /** Words one of which is what it is done with: "attacked them with rocks". */
  means: some(lemmas).optional(),
  /** "were convinced", unlike "convinced them". */
  passive: z.literal(true).optional(),
  /** Who would do the harm that the content speaks of. */
  harm: z.literal("own").optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

const caseSchema = z.strictObject({
  with: conditionSchema,
  act,
  example: some(marked),
});

export const cueSchema = z.strictObject({
  /** A lemma or a phrase of lemmas; a list has other spellings of the same. */
  cue: some(lemmas),
  pos: some(z.enum(Object.keys(PARTS) as [Part, ...Part[]])).optional(),
  act,
  example: some(marked),
  /** Where the brackets hold the same words and this entry does not apply. */
  not: some(marked).optional(),
  /** The first that fits decides instead of `act`. */
  cases: z.array(caseSchema).min(1).optional(),
  /** The act of "did not …"; none where this is left out. */
  negated: z.enum(ACTS).optional(),
  /** Raises a negation: "did not think that they attacked" says that they did not. */
  raises: z.literal(true).optional(),
  /** Gives way to a cue under it: "issued a warning". */
  yields: z.literal(true).optional(),
});
export interface Cue extends z.infer<typeof cueSchema> {
  /** The file of a user's codebook that it stands in, "mine/cues.yaml"; ours where left out. */
  readonly from?: string | undefined;
}

/** A word that makes a warning a threat: a verb of harm, one of the patience that ends, or a noun for those who would do it. */
export const harmSchema = z.strictObject({
  word: lemmas,
  as: z.enum(["harm", "patience", "force"]),
  /** A threat, its cue in brackets. */
  example: marked,
});
export type Harm = z.infer<typeof harmSchema>;
