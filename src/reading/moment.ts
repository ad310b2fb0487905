import { z } from "zod";
import { isDay } from "../report/date.js";

const SHAPE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A year, a month or a day that exists: "2001", "2025-10", "2025-10-29". */
export const momentSchema = z
  .string()
  .regex(SHAPE)
  .refine(exists, { error: "no day or month that exists" });

function exists(moment: string): boolean {
  return isDay(moment + "-01-01".slice(moment.length - 4));
}
