import { type Draft, lengthOf } from "../draft.js";

/** For each statement the index of the innermost other in whose content its cue stands, or null. */
export function enclosing(drafts: readonly Draft[]): (number | null)[] {
  const lengths = drafts.map(({ content }) => lengthOf(content));
  const order = [...drafts.keys()].sort(
    (one, other) => (lengths[one] as number) - (lengths[other] as number),
  );
  return drafts.map((draft, index) => {
    const found = order.find(
      (other) =>
        (lengths[other] as number) > (lengths[index] as number) &&
        holds(drafts[other] as Draft, draft),
    );
    return found ?? null;
  });
}

const holds = ({ content }: Draft, { cue, content: said }: Draft): boolean =>
  cue.length > 0 &&
  [...cue, ...said].every(({ start, end }) =>
    content.some((piece) => start >= piece.start && end <= piece.end),
  );
