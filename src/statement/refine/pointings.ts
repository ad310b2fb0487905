import { type Refiner, without } from "../draft.js";
import { entryAt } from "../entry.js";
import { pointingOf } from "../pointing.js";
import { treeAt } from "../told.js";

/** "…, *a charge* Arland denies": what a denial points at is its content, and the aside is nobody else's. */
export const pointings: Refiner = (drafts, told) => {
  const found = drafts.map(({ head, sentence }) => {
    const tree = treeAt(told, sentence);
    const act = head === null ? null : entryAt(told, tree, head)?.act;
    return act === "deny" || act === "refuse" ? pointingOf(told, tree, head as number) : null;
  });
  return drafts.map((draft, index) => {
    const own = found[index];
    if (own) return { ...draft, content: [own.content] };
    const asides = found.flatMap((other) => (other ? [other.aside] : []));
    const content = asides.reduce((left, aside) => without(left, aside), [...draft.content]);
    return content.length > 0 ? { ...draft, content } : draft;
  });
};
