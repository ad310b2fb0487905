import type { Position, Stance, Status } from "../reading/format.js";

/** The strongest first. */
const OPEN: readonly (readonly [Stance, Status])[] = [
  ["threatens", "threatened"],
  ["demands", "demanded"],
  ["promises", "promised"],
  ["refuses", "refused"],
  ["expects", "expected"],
  ["supposes", "supposed"],
];

/**
 * What the positions to an event add up to: the first row of the table in docs/format.md that fits.
 *
 * @throws RangeError where there are no positions: what nobody holds is no event
 */
export function statusOf(positions: readonly Position[]): Status {
  const taken = new Set(positions.map(({ stance }) => stance));
  const byAuthor = positions.some((one) => one.holder === "author" && one.stance === "affirms");
  if (taken.has("affirms") && taken.has("denies")) return "contested";
  if (byAuthor) return "reported";
  if (taken.has("affirms")) return "claimed";
  const open = OPEN.find(([stance]) => taken.has(stance));
  if (open) return open[1];
  if (taken.has("denies")) return "denied";
  throw new RangeError("an event without a position");
}
