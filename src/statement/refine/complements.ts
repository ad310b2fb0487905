import type { Range } from "../../language/analysis.js";
import { type Draft, overlap, type Refiner, without } from "../draft.js";
import { entryAt } from "../entry.js";
import { type Frame, frameOf } from "../frame.js";
import { type Told, treeAt } from "../told.js";
import { phraseOf, rangeOf, type Tree, tokenAt, tokensIn, topOf, under } from "../tree.js";

/** What is said begins after whoever it is said to or of: "accused Arland of *theft*", "urged both to *leave*". */
export const complements: Refiner = (drafts, told) =>
  drafts.map((draft) => {
    const { head, sentence } = draft;
    if (head === null) return draft;
    const act = entryAt(told, treeAt(told, sentence), head)?.act;
    const frame = act ? frameOf(told, sentence, head, act) : null;
    return frame ? framed(draft, frame, told) : draft;
  });

function framed(draft: Draft, { party, first }: Frame, told: Told): Draft {
  const tree = treeAt(told, draft.sentence);
  const start = tokenAt(tree, first).start;
  const cue = draft.head as number;
  const from = party > cue ? phraseOf(tree, party).start : tokenAt(tree, cue).start;
  const cut = without(withoutParty(draft, party, tree), { start: from, end: start });
  const rest = { start, end: Number.POSITIVE_INFINITY };
  const content = overlap(cut, [rest]) ? cut : [...cut, clauseAt(tree, first, cue)];
  return { ...draft, content, cue: cueBefore(draft.cue, tree, party, cue) };
}

/** "*Arland* was accused of theft": a piece that is the party alone is no content. */
function withoutParty(draft: Draft, party: number, tree: Tree): readonly Range[] {
  return draft.content.filter((piece) => {
    const inside = tokensIn(tree, [piece]);
    return topOf(tree, inside) !== party || inside.some((at) => at > (draft.head as number));
  });
}

/** From a token to the end of what hangs on the cue. */
function clauseAt(tree: Tree, first: number, cue: number): Range {
  const words = under(tree, cue).filter((at) => at >= first);
  while (words.length > 1 && tokenAt(tree, words.at(-1) as number).upos === "PUNCT") words.pop();
  return rangeOf(tree, words.length > 0 ? words : [first]);
}

/** The party is no word of the cue: "told [the council]". */
function cueBefore(
  cue: readonly Range[],
  tree: Tree,
  party: number,
  head: number,
): readonly Range[] {
  const left = party > head ? without(cue, phraseOf(tree, party)) : cue;
  return left.length > 0 ? left : cue;
}
