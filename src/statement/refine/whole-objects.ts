import { type Draft, type Refiner, without } from "../draft.js";
import { entryAt, objectsOf } from "../entry.js";
import { type Told, treeAt } from "../told.js";
import { phraseOf, type Tree, tokensIn } from "../tree.js";

/** The object of a cue that has a meaning of its own is content: "demanded *assurances* that …". */
export const wholeObjects: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const tree = treeAt(told, draft.sentence);
    const object = objectInCue(draft, tree, told);
    if (object === null) return draft;
    const phrase = phraseOf(tree, object);
    const cue = without(draft.cue, { start: phrase.start, end: Number.POSITIVE_INFINITY });
    const [first, ...rest] = draft.content;
    if (!first || cue.length === 0 || first.start < phrase.start) return draft;
    return { ...draft, cue, content: [{ start: phrase.start, end: first.end }, ...rest] };
  });

function objectInCue({ head, cue }: Draft, tree: Tree, told: Told): number | null {
  if (head === null) return null;
  const entry = entryAt(told, tree, head);
  if (!entry || entry.yields || entry.act === "none") return null;
  const inside = tokensIn(tree, cue);
  const object = objectsOf(tree, head).find((at) => at > head && inside.includes(at));
  if (object === undefined || entryAt(told, tree, object) === entry) return null;
  return object;
}
