import type { Range } from "../../language/analysis.js";
import { type Draft, overlap, type Refiner } from "../draft.js";
import { quoteAt, treeAt } from "../told.js";

/** A piece in another sentence, not quoted, that is another statement's there is not this one's, too. */
export const elsewhere: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const home = treeAt(told, draft.sentence);
    const isHome = ({ start, end }: Range) => start < home.end && end > home.start;
    if (!draft.content.some(isHome)) return draft;
    const content = draft.content.filter(
      (piece) => isHome(piece) || quoteAt(told, piece) || !isOthers(piece, draft, drafts),
    );
    return { ...draft, content };
  });

const isOthers = (piece: Range, draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (other) =>
      other !== draft &&
      other.sentence !== draft.sentence &&
      overlap([...other.content, ...other.cue], [piece]),
  );
