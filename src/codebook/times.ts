import { z } from "zod";
import { some } from "./some.js";

/** Words for times that a calendar does not know, and words that say on which side of the report a time lies. */

const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const month = z.int().min(1).max(12);

const words = some(
  z
    .string()
    .min(1)
    .refine((text) => text === text.trim() && !/\s\s/u.test(text), {
      error: "a time has one space between its words and none around them",
    }),
);

/** Known times have the time itself in brackets: "[September 11] attack". */
const bracketed = some(
  z.string().refine((text) => /^[^[\]]*\[[^[\]]+\][^[\]]*$/u.test(text), {
    error: 'a known time has the time in square brackets, as in: "[September 11] attack"',
  }),
);

const example = z.string().refine((text) => /^[^[\]]*\[[^[\]]+\][^[\]]*$/u.test(text), {
  error: "an example has its time in square brackets, as in: The envoys met [last summer].",
});

export const timeWordSchema = z.discriminatedUnion("as", [
  z.strictObject({
    time: words,
    as: z.literal("season"),
    /** The first month and the last. */
    months: z.tuple([month, month]),
    example,
  }),
  z.strictObject({
    time: words,
    as: z.literal("day"),
    /** A date that each year has, or such as the fourth Thursday of November. */
    on: z.union([
      z.strictObject({ month, day: z.int().min(1).max(31) }),
      z.strictObject({
        month,
        weekday: z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name)),
        nth: z.int().min(1).max(5),
      }),
    ]),
    example,
  }),
  z.strictObject({ time: bracketed, as: z.literal("known"), on: z.iso.date(), example }),
  z.strictObject({
    time: words,
    as: z.enum(["scheduled", "postponed", "intended", "beside"]),
    example,
  }),
]);
export type TimeWord = z.infer<typeof timeWordSchema>;
