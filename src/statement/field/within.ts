import type { Act } from "../../reading/format.js";
import { type Draft, lengthOf } from "../draft.js";
import { type Told, treeAt } from "../told.js";
import { tokenAt } from "../tree.js";

interface Acted extends Draft {
  readonly act: Act | null;
}

/** For each statement the index of the innermost other in whose content its cue stands, or null. */
export function enclosing(drafts: readonly Acted[], told: Told): (number | null)[] {
  const lengths = drafts.map(({ content }) => lengthOf(content));
  const order = [...drafts.keys()].sort(
    (one, other) => (lengths[one] as number) - (lengths[other] as number),
  );
  return drafts.map((draft, index) => {
    const found = order.find(
      (other) =>
        (lengths[other] as number) > (lengths[index] as number) &&
        holds(drafts[other] as Draft, draft) &&
        !isDenied(drafts[other] as Acted, draft, told),
    );
    return found ?? null;
  });
}

const holds = ({ content }: Draft, { cue, content: said }: Draft): boolean =>
  cue.length > 0 &&
  [...cue, ...said].every(({ start, end }) =>
    content.some((piece) => start >= piece.start && end <= piece.end),
  );

/** "dismissed *Ghana's claim that* …": whoever dismisses the claim does not say that there is one. */
function isDenied({ act, sentence }: Acted, { head, sentence: own }: Draft, told: Told): boolean {
  if (act !== "deny" || head === null || sentence !== own) return false;
  return tokenAt(treeAt(told, own), head).upos === "NOUN";
}
