import { z } from "zod";
import { ACTOR_COUNTRIES, PLACE_COUNTRIES } from "../reading/countries.js";
import { ACTOR_KINDS, SECTORS } from "../reading/vocabulary.js";
import { some } from "./some.js";

/** Who is who: states, roles and organisations, by name. Names are written as reports write them, with their capitals. */

/** As reports write it. */
export const nameSchema = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/\s\s/u.test(text), {
    error: "a name has one space between its words and none around them",
  });
const name = nameSchema;
const sectors = z.array(z.enum(SECTORS));
const day = z.iso.date();

export const countrySchema = z.strictObject({
  code: z.enum(PLACE_COUNTRIES),
  name,
  /** Other names: "U.S.", "Burma", "Turkey". */
  also: z.array(name).default([]),
  /** Adjectives and words for its people, singular and plural: "Pakistani", "Pakistanis", "Dane". */
  people: z.array(name).default([]),
  /** Its capital, which can stand for its government. */
  capital: some(name).optional(),
  /** Houses that stand for its government: "White House", "Kremlin". */
  seats: z.array(name).default([]),
  /** Longer names that hold one of these and mean something else: "Iraq War", "New Jersey". */
  not: z.array(name).default([]),
});
export type Country = z.infer<typeof countrySchema>;

export const roleSchema = z.strictObject({
  /**
   * What somebody is called, in small letters ("PM" in capitals, unlike "pm"), singular. A list has other spellings, [defence minister, defense
   * minister], and words that say the same of somebody, [nurse, midwife].
   */
  role: some(
    name.refine((text) => text === text.toLowerCase() || text === text.toUpperCase(), {
      error: "a role is written in small letters, or all in capitals where only those are meant",
    }),
  ),
  /** Who bears it: one person, or several as a group or a body. */
  kind: z.enum(["person", "group", "organisation"]),
  sectors,
  /** Where the words alone say so: "secretary of state". */
  country: z.enum(ACTOR_COUNTRIES).optional(),
  /** A phrase with the role in square brackets. */
  example: z.string().regex(/\[[^[\]]+\]/u, "an example has its role in square brackets"),
});
export type Role = z.infer<typeof roleSchema>;

const spellSchema = z.strictObject({
  /** First and last day on which this holds; open where left out. */
  from: day.optional(),
  until: day.optional(),
  sectors,
  country: z.enum(ACTOR_COUNTRIES).optional(),
});

export const organisationSchema = z.strictObject({
  name,
  /** Other names and short forms: "TTP". */
  also: z.array(name).default([]),
  /** Cities and houses that stand for it: "Brussels", "Capitol Hill". */
  seats: z.array(name).default([]),
  /** Longer names that hold one of these and mean something else: "Social Democratic Party". */
  not: z.array(name).default([]),
  /** Other states have one of this name: it is meant in reports from its own state, or beside that state's name. */
  common: z.boolean().default(false),
  kind: z.enum(ACTOR_KINDS).exclude(["person", "unnamed"]).default("organisation"),
  /** A state, or IGO, NGO, IMG, …; none where it belongs to none. */
  country: z.enum(ACTOR_COUNTRIES).optional(),
  sectors,
  /** Where these changed with time: the first that fits the report's date goes before `country` and `sectors`. */
  when: z.array(spellSchema).default([]),
  /** Where the facts are from. */
  source: z.string().optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;
