import type { Mark } from "./applied.js";

const DONE = {
  accept: "accepted",
  correct: "corrected",
  reject: "rejected",
  add: "added",
  undo: "undone",
} as const;

/** By record, what people did to it: "type corrected by Ada; accepted by Ben". What only follows is not told. */
export function toldOf(marks: readonly Mark[]): ReadonlyMap<string, string> {
  const told = new Map<string, string[]>();
  for (const { id, field, decision, review, follows } of marks) {
    if (follows) continue;
    const what = `${field === null ? "" : `${field} `}${DONE[decision]} by ${review.by}`;
    told.set(id, [...(told.get(id) ?? []), what]);
  }
  return new Map([...told].map(([id, all]) => [id, all.join("; ")]));
}
