import { z } from "zod";
import type { CodebookProblem } from "./fault.js";
import { PARTS, type Part } from "./schema.js";
import { some } from "./some.js";
import type { Entries } from "./source.js";

/** What a word makes of an event that stands beside it: "tried to attack", "the threat of war", "alleged raids". */

const words = z
  .string()
  .min(1)
  .refine((text) => text === text.trim().toLowerCase() && !/\s\s/u.test(text), {
    error: "a word is written in small letters, one space between the words of a phrase",
  });

/**
 * same: as the clause that the word stands in; given: it happened, whatever is said of it; not: it did not;
 * expected, possible, obliged; supposed: a condition, a purpose, a question, hearsay.
 */
export const MAKES = [
  "same",
  "given",
  "not",
  "expected",
  "possible",
  "obliged",
  "supposed",
] as const;
export type Makes = (typeof MAKES)[number];

/** As what the event stands beside the word. */
export const PLACES = ["clause", "noun", "subject"] as const;

export const stanceSchema = z.strictObject({
  /** A lemma, a form, or a phrase of them ("call off", "prepare for"); a list has other spellings. */
  word: some(words),
  pos: some(z.enum(Object.keys(PARTS) as [Part, ...Part[]])),
  /** "failed to attack", "ended the attack", "the attack began"; all three where left out. */
  takes: some(z.enum(PLACES)).default([...PLACES]),
  makes: z.enum(MAKES),
  /** Under a negation, where that is not just the opposite: "did not prevent the attack". */
  negated: z.enum(MAKES).optional(),
  /** In the past, where that differs: "had to leave". */
  past: z.enum(MAKES).optional(),
  /** The event in square brackets. */
  example: some(
    z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/u, "an example has its event in square brackets"),
  ),
});
export type StanceWord = z.infer<typeof stanceSchema>;

/** The same word for the same part of speech and place twice: nobody could say which entry decides. */
export function stancesTwice(
  file: string,
  { entries, lines }: Entries<StanceWord>,
): CodebookProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ word, pos, takes }, index) => {
    const line = lines[index] as number;
    const keys = word.flatMap((one) =>
      pos.flatMap((part) => takes.map((place) => `${one}/${part}/${place}`)),
    );
    const earlier = keys.map((key) => seen.get(key)).find((other) => other !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, line);
    if (earlier === undefined) return [];
    return [{ file, line, text: `"${word[0]}" is in line ${earlier} already; keep one entry` }];
  });
}
