import { z } from "zod";
import { fold } from "../place/fold.js";
import { PLACE_COUNTRIES } from "../reading/countries.js";
import { PLACE_PRECISIONS } from "../reading/vocabulary.js";
import type { CodebookProblem } from "./fault.js";
import type { Entries } from "./source.js";

const name = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/\s\s/u.test(text), {
    error: "a name has one space between its words and none around them",
  });

const tenth = (degrees: number) => Math.abs(degrees * 10 - Math.round(degrees * 10)) < 1e-6;

const degrees = (most: number) =>
  z.number().min(-most).max(most).refine(tenth, { error: "degrees are rounded to a tenth" });

/** Latitude and longitude, north and east positive. */
const at = z.tuple([degrees(90), degrees(180)]);

export const landmarkSchema = z.strictObject({
  place: name,
  /** Other names: "Spin Ghar". */
  also: z.array(name).default([]),
  /** What stands for it after a comma: "Peoria, Ill." */
  short: z.array(name).default([]),
  /** None where it lies in several, at sea, or where states disagree. */
  country: z.enum(PLACE_COUNTRIES).optional(),
  precision: z.enum(PLACE_PRECISIONS).exclude(["country"]),
  /** Stands for those who sit there, and is a place only where words say so: "*at* the White House". */
  seat: z.literal(true).optional(),
  at,
  /** What its coordinates were checked against. */
  source: z.string().min(1),
});
/** A place that the gazetteer lacks, or that reports mean by a name it knows otherwise. */
export type Landmark = z.infer<typeof landmarkSchema>;

export const centreSchema = z.strictObject({ country: z.enum(PLACE_COUNTRIES), at });
/** A point near the middle of a country. */
export type Centre = z.infer<typeof centreSchema>;

/** The same name twice, whatever its case and accents: nobody could say which is meant. */
export function placesTwice(
  file: string,
  { entries, lines }: Entries<Landmark>,
): CodebookProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ place, also }, index) =>
    [place, ...also].flatMap((one): CodebookProblem[] => {
      const earlier = seen.get(fold(one));
      const line = lines[index] as number;
      if (earlier === undefined) seen.set(fold(one), line);
      if (earlier === undefined) return [];
      return [{ file, line, text: `"${one}" is in line ${earlier} already; keep one of the two` }];
    }),
  );
}
