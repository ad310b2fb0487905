import type { Decided } from "./decisions.svelte.js";

/** What stands of a record: "rejected", "accepted", "corrected", "added"; nothing where nobody decided. */
export function badgeOf(decided: readonly Decided[]): string {
  const standing = decided.filter(({ review, undone }) => !undone && review.decision !== "undo");
  const whole = standing.findLast(({ review }) => review.field === null);
  if (whole?.review.decision === "reject") return "rejected";
  const isCorrected = standing.some(({ review }) => review.decision === "correct");
  if (isCorrected) return "corrected";
  if (whole?.review.decision === "add") return "added";
  return whole === undefined ? "" : "accepted";
}
