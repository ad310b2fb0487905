import { overlap, type Refiner, without } from "../draft.js";
import { pointingOf } from "../pointing.js";
import { treeAt } from "../told.js";
import { phraseOf } from "../tree.js";
import { bare } from "./sources.js";

/** "…, *a charge* Arland denies": what a denial points at is its content, and the aside is nobody else's. */
export const pointings: Refiner = (drafts, told) => {
  const found = drafts.map(({ head, sentence }) => {
    const tree = treeAt(told, sentence);
    return head === null ? null : pointingOf(told, tree, head);
  });
  return drafts.map((draft, index) => {
    const own = found[index];
    if (own) {
      const { content: denied, speaker } = own;
      if (speaker !== undefined && !overlap(draft.source, [own.aside])) {
        const source = [phraseOf(treeAt(told, draft.sentence), speaker)];
        return { ...draft, source, speaker, content: [denied] };
      }
      const source = without(draft.source, denied).map((range) => bare(range, told.text));
      return { ...draft, source, content: [denied] };
    }
    const asides = found.flatMap((other) => (other ? [other.aside] : []));
    const content = asides.reduce((left, aside) => without(left, aside), [...draft.content]);
    return content.length > 0 ? { ...draft, content } : draft;
  });
};
