import { z } from "zod";
import { fold } from "../place/fold.js";
import { ACTOR_COUNTRIES } from "../reading/countries.js";
import { SECTORS } from "../reading/vocabulary.js";
import type { CodebookProblem } from "./fault.js";
import { some } from "./some.js";
import type { Entries } from "./source.js";
import { nameSchema } from "./who.js";

/** People whom reports name without saying whose they are, and what they were when. */

/** 2009, or "2009-03". */
const month = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u, {
    error: "a post begins and ends in a year, 2009, or a month, 2009-03",
  }),
);
const YEAR = /^\d{4}/u;
const sectors = z.array(z.enum(SECTORS));

const postSchema = z
  .strictObject({
    /** None for a post that PLOVER has no sector for: at the United Nations. */
    sectors,
    /** Its first and last month or year; open where left out. */
    from: month.optional(),
    to: month.optional(),
    /** Where it was another's than the person's own: a minister before he was at the United Nations. */
    country: z.enum(ACTOR_COUNTRIES).optional(),
  })
  .refine(({ from = "", to = "9999" }) => !YEAR.test(from) || from.slice(0, to.length) <= to, {
    error: "a post ends after it begins; exchange from and to",
  });
export type Post = z.infer<typeof postSchema>;

const marked = some(
  z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/u, {
    error: "an example has a name in square brackets, as in: [Omar Ali] flew home.",
  }),
);

export const personSchema = z.strictObject({
  /** The full name that reports use most. */
  name: nameSchema,
  /** Other spellings, and a short form that means this person in most reports; accents, hyphens and "al-" need none. */
  also: z.array(nameSchema).default([]),
  country: z.enum(ACTOR_COUNTRIES),
  /** What somebody was before the first post; nothing where left out. */
  before: sectors.default([]),
  /** The one somebody is best known for first, which holds where a report has no date. */
  posts: z.array(postSchema).min(1),
  /** A sentence, or a list, with a name in square brackets that is this person. */
  example: marked.optional(),
  /** Sentences in whose brackets somebody or something else stands: "[Sara Netanyahu]". */
  not: marked.optional(),
});
export type Person = z.infer<typeof personSchema>;

export const namesOfPerson = ({ name, also }: Person): string[] => [name, ...also];

/** A person's name as it is looked up: "Bashar al-Assad" and "Bashar Assad" are one, "Zelenskyy" and "Zelensky" two. */
export function personKey(name: string): string {
  const small = name.toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/u.test(small)) return small.replace(ARTICLE, " ");
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= REMEMBERED) keys.clear();
  const key = fold(name.replace(/(?<!\p{L})(?:al|el)-/giu, "")).replace(ARTICLE, " ");
  keys.set(name, key);
  return key;
}

/** "Omar *el* Bashir", unlike "*Al* Gore" */
const ARTICLE = / (?:al|el) (?=[a-z])/gu;

const keys = new Map<string, string>();
/** Names remembered at a time: those of the report that is read, and of some before it. */
const REMEMBERED = 5000;

/** A name of two who are of different countries: nobody could say who is meant. A report's date tells a father from his son. */
export function peopleShared({ file, entries, lines }: Entries<Person>): CodebookProblem[] {
  const seen = new Map<string, { readonly person: Person; readonly line: number }>();
  return entries.flatMap((person, index) => {
    const line = lines[index] as number;
    return namesOfPerson(person).flatMap((name) => {
      const earlier = seen.get(personKey(name));
      seen.set(personKey(name), earlier ?? { person, line });
      if (!earlier || (earlier.line !== line && mayShare(earlier.person, person))) return [];
      const text = `"${name}" stands in line ${earlier.line} already; keep one of the two`;
      return [{ file, line, text }];
    });
  });
}

const mayShare = (one: Person, other: Person): boolean =>
  one.country === other.country && personKey(one.name) !== personKey(other.name);
