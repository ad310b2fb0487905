import type { Figure } from "./figure.js";
import type { Happening, Where } from "./happening.js";
import type { Party } from "./party.js";
import { daysApart } from "./window.js";

export type Reason = "who" | "what" | "where" | "when" | "figures" | "wording";

/** What speaks for two happenings being one, or against it. */
export interface Sign {
  readonly reason: Reason;
  readonly points: number;
  /** What they have in common, or what parts them: "58 killed", "Durand Line". */
  readonly words: string;
}

export function signsBetween(one: Happening, other: Happening): Sign[] {
  return [what, who, where, when, figures, names, words, cast].flatMap((sign) => sign(one, other) ?? []);
}
