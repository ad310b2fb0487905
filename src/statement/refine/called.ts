import type { Refiner } from "../draft.js";
import { calledBy } from "../free-relative.js";
import { treeAt } from "../told.js";

/** "what witnesses said was *a beating*": "what" is none of what they said. */
export const called: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const content =
      draft.head === null ? null : calledBy(told, treeAt(told, draft.sentence), draft.head);
    return content ? { ...draft, content: [content] } : draft;
  });
