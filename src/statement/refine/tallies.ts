import type { Range } from "../../language/analysis.js";
import type { Draft, Refiner } from "../draft.js";
import { type Told, treeAt } from "../told.js";
import { rangeOf, type Tree, tokenAt, tokensIn, topOf, under } from "../tree.js";

/**
 * "…, a day after the raid, *in which nine were killed*, according to the ministry's count": a count vouches for the
 * figure before it, and not for the whole sentence.
 */
export const tallies: Refiner = (drafts, told) => drafts.map((draft) => narrowed(draft, told));

function narrowed(draft: Draft, told: Told): Draft {
  const { head, sentence, content, speaker } = draft;
  const tree = treeAt(told, sentence);
  const last = content.at(-1);
  if (head === null || speaker === null || !last || content.length > 1) return draft;
  if (!/^according$/iu.test(tokenAt(tree, head).form) || last.end > tokenAt(tree, head).start)
    return draft;
  if (!COUNT.test(tokenAt(tree, speaker).lemma)) return draft;
  const clause = lastClause(tree, tokensIn(tree, content));
  return clause ? { ...draft, content: [clause] } : draft;
}

const COUNT = /^(?:tally|figure|count|statistic|datum|data|estimate|record|number|toll)$/iu;

/** The relative clause that a content ends with, without its pronoun. */
function lastClause(tree: Tree, inside: readonly number[]): Range | null {
  const words = inside.filter((at) => tokenAt(tree, at).upos !== "PUNCT");
  const clause = words.findLast((at) => tokenAt(tree, at).deprel === "acl:relcl");
  if (clause === undefined || clause === topOf(tree, inside)) return null;
  const own = under(tree, clause).filter(
    (at) => words.includes(at) && !/^(?:which|who|whom|that)$/iu.test(tokenAt(tree, at).form),
  );
  if (own.at(-1) !== words.at(-1)) return null;
  const isOpening = (at: number) => tokenAt(tree, at).upos === "ADP" && !own.includes(at + 1);
  const said = own.filter((at, index) => index > 0 || !isOpening(at));
  return said.length > 0 ? rangeOf(tree, said) : null;
}
