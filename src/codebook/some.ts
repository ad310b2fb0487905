import { z } from "zod";

/** One, or a list of them. */
export const some = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1));
