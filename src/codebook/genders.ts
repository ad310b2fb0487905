import { z } from "zod";
import { fold } from "../place/fold.js";
import type { CodebookProblem } from "./fault.js";
import { some } from "./some.js";
import type { Entries } from "./source.js";

/** What tells that somebody is spoken of as he or as she: first names, and words such as "spokeswoman" and "Mrs". */

export const GENDERS = ["he", "she"] as const;
export type Gender = (typeof GENDERS)[number];

const word = z
  .string()
  .min(1)
  .refine((text) => !/\s/u.test(text), { error: "a first name, title or noun is one word" });

export const genderSchema = z.strictObject({
  gender: z.enum(GENDERS),
  /** A first name, told by the name that goes on after it, or a word beside a name or in place of one. */
  as: z.enum(["name", "word"]),
  words: some(word),
  example: z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/u, {
    error: "an example has its word in square brackets, as in: the [spokeswoman] said she would go",
  }),
});
export type GenderWords = z.infer<typeof genderSchema>;

/** One word for both: nobody could say who is meant. */
export function gendersTwice(
  file: string,
  { entries, lines }: Entries<GenderWords>,
): CodebookProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ as, words }, index) => {
    const line = lines[index] as number;
    return words.flatMap((one) => {
      const key = `${as} ${fold(one)}`;
      const earlier = seen.get(key);
      seen.set(key, earlier ?? line);
      if (earlier === undefined || earlier === line) return [];
      return [{ file, line, text: `"${one}" is in line ${earlier} already; keep one of the two` }];
    });
  });
}
