import { z } from "zod";
import { QUANTITY_KINDS } from "../reading/vocabulary.js";
import { some } from "./some.js";

/** Words for numbers, words that bound them, and words that tell of whom a number counts: killed, arrested, missing. */

const words = some(
  z
    .string()
    .min(1)
    .refine((text) => text === text.trim().toLowerCase() && !/\s\s/u.test(text), {
      error: "a word is written in small letters, one space between the words of a phrase",
    }),
);

const example = some(
  z.string().regex(/^[^[\]]*\[[^[\]]+\][^[\]]*$/u, {
    error: "an example has its figure in square brackets, as in: A mine killed [three soldiers].",
  }),
);

const kinds = some(z.enum(QUANTITY_KINDS));
const count = z.int().min(0);

/** What a bound makes of a number: the least, the most, or about as many. */
export const BOUNDS = ["least", "most", "about"] as const;
export type Bound = (typeof BOUNDS)[number];

/**
 * Where those who are counted stand: what a verb acts on ("killed *nine*"), its subject ("*nine* died"), beside an
 * adjective ("*nine* dead"), before a noun or after its *of* ("*nine* deaths", "the deaths of *nine*").
 */
export const DEEDS = ["object", "subject", "state", "count"] as const;
export type DeedPlace = (typeof DEEDS)[number];

export const quantityWordSchema = z.discriminatedUnion("as", [
  z.strictObject({
    quantity: words,
    as: z.literal("number"),
    low: count,
    /** Left out where it is open: "many". */
    high: count.optional(),
    example,
  }),
  z.strictObject({ quantity: words, as: z.literal("bound"), makes: z.enum(BOUNDS), example }),
  z.strictObject({
    quantity: words,
    as: z.enum(DEEDS),
    /** Two where the word does not tell one from the other: "casualties". */
    kind: kinds,
    /** One of these must stand there: the noun counted, or what the word governs: "*lost* their *lives*". */
    near: words.optional(),
    example,
  }),
  z.strictObject({
    quantity: words,
    as: z.literal("toll"),
    kind: kinds,
    example,
  }),
  z.strictObject({
    quantity: words,
    as: z.enum(["people", "animals", "group", "brings"]),
    example,
  }),
]);
export type QuantityWord = z.infer<typeof quantityWordSchema>;
