import { createHash } from "node:crypto";
import type { Linkable } from "./happening.js";

/**
 * Keys of the happenings of one report, in their order: exact copies of it that are published the same day and are read
 * alike have the same. What they tell is linked once for all of them; "7d1c…-166" is of the text 7d1c….
 */
export function alikeKeys(happenings: readonly Linkable[]): string[] {
  const told = happenings.map(({ id: _id, report: _report, ...rest }) => rest);
  const text = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
  return happenings.map(({ spans }) => `${text}-${spans[0]?.start ?? 0}`);
}

/** Of a key: two happenings of one text are never linked. */
export const textOf = (key: string): string => key.slice(0, key.lastIndexOf("-"));
