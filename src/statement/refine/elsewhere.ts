import type { Range } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";
import { quoteAt, type Told, treeAt } from "../told.js";

/**
 * A piece in another sentence than the cue's, not quoted, where the cue's own sentence holds content as well: what the
 * author says after it. "The navy said it had sunk a boat. [But it later emerged that …]"
 */
export const elsewhere: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const home = treeAt(told, draft.sentence);
    const isHome = ({ start, end }: Range) => start < home.end && end > home.start;
    if (draft.head === null || !draft.content.some(isHome)) return draft;
    const content = draft.content.filter((piece) => isHome(piece) || isQuoted(piece, draft, told));
    return { ...draft, content };
  });

/** In quote marks, or begun within the sentence's own quotation, whose end nobody marked. */
function isQuoted({ start, end }: Range, { content }: Draft, told: Told): boolean {
  const middle = Math.floor((start + end) / 2);
  const isOpen = content.some((own) => own.start < start && quoteAt(told, first(own)) !== null);
  return quoteAt(told, { start: middle, end: middle + 1 }) !== null || isOpen;
}

const first = ({ start }: Range): Range => ({ start, end: start + 1 });
